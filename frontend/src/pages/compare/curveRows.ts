import type { Cell } from "../../charts/csv";
import type { GroupSeries } from "../../charts/groupSeries";
import { regretBelow } from "../../charts/simpleRegret";
import { asShare } from "../../format/interval";
import { limitsInWords } from "../../format/limits";
import { accuracyTitle, lowered, signalTitle } from "../../format/signals";

export interface Rows {
  head: string[];
  rows: Cell[][];
}

/** What every exported row says of its group, beside its strategy. */
export const setupHead = ["group", "space", "flops_min", "flops_max", "limits", "controller_seed"];

export function setupCells({ group, title }: GroupSeries): Cell[] {
  const { space, flopsRange, measureLimits, controllerSeed } = group;
  return [title, space, flopsRange.min, flopsRange.max, limitsInWords(measureLimits), controllerSeed];
}

export const sourceHead = ["incumbent_by", "reported"];
export const sourceCells = ({ group: { signal } }: GroupSeries): Cell[] => [
  lowered(signalTitle(signal)),
  lowered(accuracyTitle(signal)),
];

/** Both spreads of every curve, one line a group and query; accuracies, as they are reported, are fractions, incumbents are by the signal; intervals are cut at 0 and 1. */
export function curveRows(series: GroupSeries[]): Rows {
  const rows = series.flatMap((each) =>
    each.group.curve.map(({ query, mean, low, high, ciLow, ciHigh }) => {
      const best = each.group.bestTestAccuracy;
      const regret = best === null ? null : regretBelow(best, mean);
      const figures = [query, each.group.n, mean, low, high, asShare(ciLow), asShare(ciHigh), best, regret];
      return [each.group.strategy, ...figures, ...sourceCells(each), ...setupCells(each)];
    }),
  );
  const figures = [
    "query",
    "n",
    "mean",
    "lowest",
    "highest",
    "ci_low",
    "ci_high",
    "best_measured_hindsight",
    "regret_of_mean_hindsight",
  ];
  return { head: ["strategy", ...figures, ...sourceHead, ...setupHead], rows };
}

/** Means at the end against limits, one line a group, with the best measured within its limits. */
export function ladderRows(series: GroupSeries[]): Rows {
  const rows = series.map((each) => {
    const { end, n, flopsRange, bestTestAccuracy, strategy } = each.group;
    const figures = [end?.mean ?? null, asShare(end?.ciLow), asShare(end?.ciHigh), bestTestAccuracy];
    return [strategy, flopsRange.max, n, ...figures, ...sourceCells(each), ...setupCells(each)];
  });
  const figures = ["flops_limit", "n", "mean", "ci_low", "ci_high", "best_measured_hindsight"];
  return { head: ["strategy", ...figures, ...sourceHead, ...setupHead], rows };
}

/** The architectures on each front, one a line. */
export function frontRows(series: GroupSeries[]): Rows {
  const rows = series.flatMap((each) =>
    each.group.front.map(({ run, query, flops, signal, accuracy }) => [
      each.group.strategy,
      run,
      query,
      flops,
      signal,
      accuracy,
      ...sourceCells(each),
      ...setupCells(each),
    ]),
  );
  return { head: ["strategy", "run", "query", "flops", "signal", "accuracy", ...sourceHead, ...setupHead], rows };
}
