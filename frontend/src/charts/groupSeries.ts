import type { ComparisonGroup } from "../api/types";
import { groupTitles } from "../format/groupTitles";
import { dashOf, seriesStyle, type SeriesStyle } from "./palette";

/** A group of a comparison with its name and how it is drawn. */
export interface GroupSeries {
  group: ComparisonGroup;
  title: string;
  style: SeriesStyle;
}

export const groupOf = ({ group }: GroupSeries) => group;

/** One a strategy, at one limit after the other. */
export interface LadderSeries {
  title: string;
  style: SeriesStyle;
  /** The tightest limit first. */
  rungs: GroupSeries[];
}

/**
 * Groups by strategy, the loosest limit first. One strategy has one colour; among its groups dashes tell what else differs.
 * Names and styles hang on all groups of the comparison, so that they stay when some are hidden.
 */
export function groupSeries(groups: ComparisonGroup[], strategies: string[]): GroupSeries[] {
  const titles = groupTitles(groups);
  const places = new Map<string, number>();
  return inOrder(groups, strategies).map((group) => {
    const place = places.get(group.strategy) ?? 0;
    places.set(group.strategy, place + 1);
    const { colour, dash } = seriesStyle(group.strategy, strategies);
    return { group, title: titles.get(group.id) ?? "", style: { colour, dash: dashOf(dash, place) } };
  });
}

const limitOf = ({ flopsRange: { max } }: ComparisonGroup) => max ?? Infinity;

function inOrder(groups: ComparisonGroup[], strategies: string[]): ComparisonGroup[] {
  return [...groups].sort(
    (a, b) =>
      strategies.indexOf(a.strategy) - strategies.indexOf(b.strategy) ||
      descending(limitOf(a), limitOf(b)) ||
      a.id - b.id,
  );
}

const descending = (a: number, b: number) => (a === b ? 0 : b - a);

/** The limits on FLOPs of some groups, each once, the lowest first; null is none. */
export function rungsOf(groups: ComparisonGroup[]): (number | null)[] {
  const limits = [...new Set(groups.map(limitOf))].sort((a, b) => a - b);
  return limits.map((limit) => (limit === Infinity ? null : limit));
}

/** What differs in nothing but the limit on FLOPs, together; drawn as its group of the loosest limit is. */
export function ladderSeries(series: GroupSeries[]): LadderSeries[] {
  const unlimited = series.map(({ group }) => ({ ...group, flopsRange: { ...group.flopsRange, max: null } }));
  const titles = groupTitles(unlimited);
  const byTitle = new Map<string, GroupSeries[]>();
  for (const each of series) {
    const title = titles.get(each.group.id) ?? "";
    byTitle.set(title, [each, ...(byTitle.get(title) ?? [])]);
  }
  return [...byTitle].map(([title, rungs]) => ({
    title,
    style: rungs[rungs.length - 1]?.style ?? { colour: "var(--ink-2)", dash: null },
    rungs,
  }));
}
