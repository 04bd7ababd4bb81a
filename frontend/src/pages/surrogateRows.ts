import type { Agreement, BestPredicted, Surrogate } from "../api/types";
import { integer, percentValue } from "../format/numbers";
import { signalTitle } from "../format/signals";

interface SurrogateRow {
  name: string;
  figures: { name: string; value: string }[];
}

/** How well accuracies are predicted and, once that is computed, each measure; none while nothing is. */
export function surrogateRows({ signal, accuracy, best, measures }: Surrogate): SurrogateRow[] {
  return [
    ...(accuracy ? [{ name: signalTitle(signal), figures: figures(accuracy, "points") }] : []),
    ...(best
      ? [{ name: `Of these the ${percentValue(best.share, 0)}\u00a0% predicted best`, figures: bestFigures(best) }]
      : []),
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

/** What is about the spread of all is left out. */
function bestFigures({ tau, rmse, n }: BestPredicted): SurrogateRow["figures"] {
  return [
    { name: "Kendall's τ", value: tau.toFixed(3) },
    { name: "R²", value: "–" },
    { name: "RMSE", value: `${percentValue(rmse)}\u00a0points` },
    { name: "n", value: integer(n) },
    { name: "In 90 % interval", value: "–" },
  ];
}

/** What a reader must know of a maximum of predictions: it is too good, and how far predictions were off where it lies. */
export function optimism({ accuracy, best }: Pick<Surrogate, "accuracy" | "best">): string {
  const said = "The incumbent is the highest of many predictions, so its accuracy is optimistic.";
  return accuracy && best
    ? `${said} Over ${integer(accuracy.n)} measured networks that the model had not seen Kendall's τ of predictions and measurements is ${accuracy.tau.toFixed(2)}; among the ${integer(best.n)} predicted best ${best.tau.toFixed(2)}, with an RMSE of ${percentValue(best.rmse)}\u00a0points and predictions ${Math.abs(best.bias) < 5e-5 ? "as high as measurements" : `${percentValue(Math.abs(best.bias))}\u00a0points too ${best.bias > 0 ? "high" : "low"}`} in the mean.`
    : said;
}

/** Whether some of it is still being computed. */
export const isComputing = ({ accuracy, measures }: Surrogate) => accuracy === null || measures === null;
