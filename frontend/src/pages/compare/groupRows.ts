import type { Comparison, ComparisonGroup, Estimate, GroupTest } from "../../api/types";
import type { GroupSeries } from "../../charts/groupSeries";
import { asShare } from "../../format/interval";
import { strategyTitle } from "../../format/names";
import { percentValue } from "../../format/numbers";
import { setupCells, setupHead, sourceCells, sourceHead, type Rows } from "./curveRows";

/** A group with how it does against the baseline. */
export interface GroupRow extends GroupSeries {
  /** Null of the baseline itself, and of what shares no finished seed with a group of it that equals it in all else. */
  test: GroupTest | null;
  /** Name of what it is tested against. */
  against: string | null;
  isBaseline: boolean;
}

/** @param baseline the strategy that all others are tested against */
export function groupRows(series: GroupSeries[], baseline: string | null, tests: GroupTest[]): GroupRow[] {
  const byGroup = new Map(tests.map((test) => [test.group, test]));
  const titles = new Map(series.map(({ group, title }) => [group.id, title]));
  return series.map((each) => {
    const test = byGroup.get(each.group.id) ?? null;
    return {
      ...each,
      test,
      against: test && (titles.get(test.against) ?? null),
      isBaseline: each.group.strategy === baseline,
    };
  });
}

/** The strategy that a comparison's tests are against. */
export const baselineOf = ({ groups, baseline }: Pick<Comparison, "groups" | "baseline">): string | null =>
  groups.find(({ id }) => id === baseline)?.strategy ?? null;

/** What the tests of some groups are against, in words: "Random at the same limit and signal". */
export function counterpartOf(baseline: string, groups: ComparisonGroup[]): string {
  const differ = (value: (group: ComparisonGroup) => unknown) =>
    new Set(groups.map((group) => JSON.stringify(value(group)))).size > 1;
  const same = [
    ...(differ(({ flopsRange, measureLimits }) => [flopsRange, measureLimits]) ? ["limit"] : []),
    ...(differ(({ signal }) => signal.name) ? ["signal"] : []),
    ...(differ(({ queries }) => queries) ? ["number of queries"] : []),
  ];
  const named = new Intl.ListFormat("en").format(same);
  return strategyTitle(baseline) + (named && ` at the same ${named}`);
}

/** A mean's 95 % interval as a table of percentages shows it; equal seeds have none to speak of. */
export function intervalText(end: Estimate | null): string {
  if (!end || end.ciLow === null || end.ciHigh === null) {
    return "–";
  }
  if (end.best === end.worst) {
    return "all seeds equal";
  }
  const [low, high] = [asShare(end.ciLow), asShare(end.ciHigh)];
  const digits = percentValue(low) === percentValue(high) ? 4 : 2;
  return `${percentValue(low, digits)} to ${percentValue(high, digits)}`;
}

/** A mean share with half its 95 % interval, or with both ends where these are cut at 0 or 100 %. */
export function volumeText(of: Pick<Estimate, "mean" | "ciLow" | "ciHigh"> | null): string {
  if (!of) {
    return "–";
  }
  const write = (share: number) => percentValue(share, 1);
  const { mean, ciLow, ciHigh } = of;
  if (ciLow === null || ciHigh === null) {
    return write(mean);
  }
  return ciLow < 0 || ciHigh > 1
    ? `${write(mean)} (${write(asShare(ciLow))} to ${write(asShare(ciHigh))})`
    : `${write(mean)} ± ${write((ciHigh - ciLow) / 2)}`;
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
    ...["group", "strategy", "n", "repeated", "running", "pending", "failed", "cancelled"],
    ...["mean", "ci_low", "ci_high", "median", "best", "worst"],
    ...["hypervolume", "hypervolume_ci_low", "hypervolume_ci_high", "hypervolume_n"],
    ...[
      "baseline",
      "against",
      "difference",
      "difference_ci_low",
      "difference_ci_high",
      "seeds",
      "better",
      "equal",
      "worse",
    ],
    ...["p", "p_holm", "queries", ...sourceHead, ...setupHead.slice(1)],
  ];
  return {
    head,
    rows: rows.map(({ group, title, test, against, isBaseline, ...series }) => [
      ...[title, group.strategy, group.n, group.repeated, group.running, group.pending],
      ...[group.failed, group.cancelled],
      ...[group.end?.mean, group.end?.ciLow, group.end?.ciHigh].map(asShare),
      ...[group.end?.median, group.end?.best, group.end?.worst].map((value) => value ?? null),
      ...[group.hypervolume?.mean, group.hypervolume?.ciLow, group.hypervolume?.ciHigh].map(asShare),
      group.hypervolume?.n ?? null,
      ...[isBaseline ? "yes" : "no", against],
      ...[test?.difference, test?.ciLow, test?.ciHigh, test?.n, test?.better, test?.equal, test?.worse].map(
        (value) => value ?? null,
      ),
      ...[test?.p, test?.holm].map((value) => value ?? null),
      group.queries,
      ...sourceCells({ group, title, ...series }),
      ...setupCells({ group, title, ...series }).slice(1),
    ]),
  };
}
