import type { Agreement, Surrogate } from "../api/types";
import { integer, percentValue } from "../format/numbers";
import { signalTitle } from "../format/signals";

export interface SurrogateRow {
  name: string;
  figures: { name: string; value: string }[];
}

/** How well accuracies are predicted and, once that is computed, each measure; none while nothing is. */
export function surrogateRows({ signal, accuracy, measures }: Surrogate): SurrogateRow[] {
  return [
    ...(accuracy ? [{ name: signalTitle(signal), figures: figures(accuracy, "points") }] : []),
    ...(measures ?? []).map(({ title, agreement }) => ({ name: title, figures: figures(agreement, "%") })),
  ];
}

/** Of logarithms the error is about a relative one. */
function figures({ tau, r2, rmse, n, coverage }: Agreement, unit: string): SurrogateRow["figures"] {
  return [
    { name: "Kendall's τ", value: tau.toFixed(3) },
    { name: "R²", value: r2.toFixed(3) },
    { name: "RMSE", value: `${percentValue(rmse)}\u00a0${unit}` },
    { name: "n", value: integer(n) },
    { name: "In 90 % interval", value: `${percentValue(coverage, 1)}\u00a0%` },
  ];
}

/** Whether some of it is still being computed. */
export const isComputing = ({ accuracy, measures }: Surrogate) => accuracy === null || measures === null;
