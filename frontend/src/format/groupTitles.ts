import type { Setup } from "../api/types";
import { flopsRange } from "./flops";
import { limitsInWords } from "./limits";
import { strategyTitle } from "./names";
import { counted } from "./numbers";
import { lowered, signalTitle } from "./signals";

type Named = Setup & { id: number };

/** What may tell two groups of one strategy apart, each in words that need no context. */
const parts: ((setup: Setup) => string)[] = [
  ({ spaceTitle }) => spaceTitle,
  ({ flopsRange: range }) => flopsRange(range),
  ({ measureLimits }) => limitsInWords(measureLimits) || "no further limits",
  ({ signal }) => `told ${lowered(signalTitle(signal))}`,
  ({ queries }) => counted(queries, "query", "queries"),
  ({ controllerSeed }) => `controller seed ${controllerSeed}`,
];

/**
 * Each group's name by its id: its strategy, and of all else only what differs among the groups, as in "Random, at most 432
 * MFLOPs, 150 queries".
 */
export function groupTitles(groups: Named[]): Map<number, string> {
  const differing = parts.filter((part) => new Set(groups.map(part)).size > 1);
  return new Map(
    groups.map((group) => [
      group.id,
      [strategyTitle(group.strategy), ...differing.map((part) => part(group)).filter(Boolean)].join(", "),
    ]),
  );
}
