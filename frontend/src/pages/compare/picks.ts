import { ladderSeries, type GroupSeries, type LadderSeries } from "../../charts/groupSeries";

/** More lines than this cannot be told apart in one chart; fronts cross each other more often than curves. */
export const mostCurves = 12;
export const mostFronts = 8;

export const mostInLegend = 10;

/** A long list's beginning and the rest, which is not worth hiding where it is short. */
export function folded<T>(items: T[], most: number): { first: T[]; rest: T[] } {
  const cut = items.length > most + 2 ? most : items.length;
  return { first: items.slice(0, cut), rest: items.slice(cut) };
}

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

/** Each line of a ladder as one of its groups stands for it, that of its loosest limit, under the line's name. */
export const linesOf = (ladder: LadderSeries[]): GroupSeries[] =>
  ladder.flatMap(({ title, style, rungs }) => {
    const last = rungs[rungs.length - 1];
    return last ? [{ group: last.group, title, style }] : [];
  });
