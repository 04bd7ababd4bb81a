import { ladderSeries, type GroupSeries } from "../../charts/groupSeries";

/** More lines than this cannot be told apart in one chart. */
export const mostDrawn = 12;

const highest = (series: GroupSeries[], value: (each: GroupSeries) => number | undefined) =>
  [...series].sort((a, b) => (value(b) ?? -Infinity) - (value(a) ?? -Infinity)).slice(0, mostDrawn);

/** Which of some groups a chart draws: those picked, else all, or of too many a few that `usual` names. */
export function drawnOf(
  series: GroupSeries[],
  picked: number[] | null,
  usual: (series: GroupSeries[]) => GroupSeries[],
): GroupSeries[] {
  if (series.length <= mostDrawn) {
    return series;
  }
  const ids = new Set(picked ?? usual(series).map(({ group }) => group.id));
  return series.filter(({ group }) => ids.has(group.id));
}

/** The highest means. */
export const bestMeans = (series: GroupSeries[]) => highest(series, ({ group }) => group.end?.mean);

/** Of each strategy the loosest limit, as the others are within it; the highest hypervolumes where those are too many. */
export function loosestLimits(series: GroupSeries[]): GroupSeries[] {
  const loosest = ladderSeries(series).flatMap(({ rungs }) => rungs[rungs.length - 1] ?? []);
  return highest(loosest, ({ group }) => group.hypervolume?.mean);
}
