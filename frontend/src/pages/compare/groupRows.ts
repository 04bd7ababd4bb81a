import type { GroupTest } from "../../api/types";
import type { GroupSeries } from "../../charts/groupSeries";
import type { Rows } from "./curveRows";

/** A group with how it does against the baseline; null of the baseline itself and where they share no finished seed. */
export interface GroupRow extends GroupSeries {
  test: GroupTest | null;
  isBaseline: boolean;
}

export function groupRows(series: GroupSeries[], baseline: number | null, tests: GroupTest[]): GroupRow[] {
  const byGroup = new Map(tests.map((test) => [test.group, test]));
  return series.map((each) => ({
    ...each,
    test: byGroup.get(each.group.id) ?? null,
    isBaseline: each.group.id === baseline,
  }));
}

/** By what a table is sorted, and the number that it means; names keep the order of the legend. */
const sortable: Record<string, (row: GroupRow) => number | null | undefined> = {
  n: ({ group }) => group.n,
  mean: ({ group }) => group.end?.mean,
  median: ({ group }) => group.end?.median,
  best: ({ group }) => group.end?.best,
  worst: ({ group }) => group.end?.worst,
  hypervolume: ({ group }) => group.hypervolume?.mean,
  difference: ({ test }) => test?.difference,
  p: ({ test }) => test?.p,
  holm: ({ test }) => test?.holm,
};

/** "-mean" is the highest mean first; what is unknown comes last either way. */
export function sortedRows(rows: GroupRow[], sort: string | null): GroupRow[] {
  const descending = sort?.startsWith("-") ?? false;
  const value = sortable[sort?.replace(/^-/, "") ?? ""];
  if (!value) {
    return rows;
  }
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, other] = [value(a) ?? null, value(b) ?? null];
    return one === null || other === null ? Number(one === null) - Number(other === null) : sign * (one - other);
  });
}

/** Of every group all that the table shows; accuracies and their differences are fractions. */
export function tableRows(rows: GroupRow[]): Rows {
  const head = [
    ...["group", "strategy", "n", "repeated", "running", "pending"],
    ...["mean", "ci_low", "ci_high", "median", "best", "worst"],
    ...["hypervolume", "hypervolume_ci_low", "hypervolume_ci_high", "hypervolume_n"],
    ...["baseline", "difference", "difference_ci_low", "difference_ci_high", "seeds", "better", "equal", "worse"],
    ...["p", "p_holm"],
  ];
  return {
    head,
    rows: rows.map(({ group, title, test, isBaseline }) => [
      ...[title, group.strategy, group.n, group.repeated, group.running, group.pending],
      ...[group.end?.mean, group.end?.ciLow, group.end?.ciHigh].map((value) => value ?? null),
      ...[group.end?.median, group.end?.best, group.end?.worst].map((value) => value ?? null),
      ...[group.hypervolume?.mean, group.hypervolume?.ciLow, group.hypervolume?.ciHigh, group.hypervolume?.n].map(
        (value) => value ?? null,
      ),
      isBaseline ? "yes" : "no",
      ...[test?.difference, test?.ciLow, test?.ciHigh, test?.n, test?.better, test?.equal, test?.worse].map(
        (value) => value ?? null,
      ),
      ...[test?.p, test?.holm].map((value) => value ?? null),
    ]),
  };
}
