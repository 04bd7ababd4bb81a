import type { Comparison, ComparisonGroup, Signal } from "../../api/types";
import { groupSeries, rungsOf, type GroupSeries } from "../../charts/groupSeries";
import { accuracyTitle, lowered } from "../../format/signals";

/** Groups whose accuracies mean the same: of one space, with one accuracy reported. */
export interface Section {
  key: string;
  /** What tells it from the others. */
  title: string;
  space: string;
  /** What all were told; where they were told different things, what is reported of all of them. */
  signal: Signal;
  /** What its groups were told, each once. */
  signals: Signal[];
  series: GroupSeries[];
  /** Limits on FLOPs, the lowest first; null is none. */
  rungs: (number | null)[];
}

/** What some groups were told, each once. */
export const signalsOf = (groups: ComparisonGroup[]): Signal[] => [
  ...new Map(groups.map(({ signal }) => [signal.name, signal])).values(),
];

/** In the order of their first groups. */
export function sectionsOf({ groups }: Pick<Comparison, "groups">): Section[] {
  const strategies = [...new Set(groups.map(({ strategy }) => strategy))];
  const byKey = new Map<string, ComparisonGroup[]>();
  for (const group of groups) {
    const key = `${group.space} ${accuracyTitle(group.signal)}`;
    byKey.set(key, [...(byKey.get(key) ?? []), group]);
  }
  return [...byKey].flatMap(([key, members]) => {
    const [first] = members;
    const signals = signalsOf(members);
    return first
      ? [
          {
            key,
            title: `${first.spaceTitle}, ${lowered(accuracyTitle(first.signal))}`,
            space: first.space,
            signal: signals.length === 1 ? first.signal : reportedOf(first.signal),
            signals,
            series: groupSeries(members, strategies),
            rungs: rungsOf(members),
          },
        ]
      : [];
  });
}

/** As if a query returned what is reported, where groups were told different signals and their names say which. */
function reportedOf(signal: Signal): Signal {
  return { ...signal, title: signal.accuracy, origin: signal.origin === "predicted" ? "predicted" : "measured" };
}
