import { ladderSeries, type GroupSeries } from "../../charts/groupSeries";

/** More lines than this cannot be told apart in one chart; fronts cross each other more often than curves. */
export const mostCurves = 12;
export const mostFronts = 8;

const highest = (series: GroupSeries[], most: number, value: (each: GroupSeries) => number | undefined) =>
  [...series].sort((a, b) => (value(b) ?? -Infinity) - (value(a) ?? -Infinity)).slice(0, most);

/** Which of some groups a chart draws: those picked, else all, or of too many a few that `usual` names. */
export function drawnOf(
  series: GroupSeries[],
  most: number,
  picked: number[] | null,
  usual: (series: GroupSeries[]) => GroupSeries[],
): GroupSeries[] {
  if (series.length <= most) {
    return series;
  }
  const ids = new Set(picked ?? usual(series).map(({ group }) => group.id));
  return series.filter(({ group }) => ids.has(group.id));
}

/** The highest means. */
export const bestMeans = (series: GroupSeries[]) => highest(series, mostCurves, ({ group }) => group.end?.mean);

/** Of each strategy the loosest limit, as the others are within it; the highest hypervolumes where those are too many. */
export function loosestLimits(series: GroupSeries[]): GroupSeries[] {
  const loosest = ladderSeries(series).flatMap(({ rungs }) => rungs[rungs.length - 1] ?? []);
  return highest(loosest, mostFronts, ({ group }) => group.hypervolume?.mean);
}
