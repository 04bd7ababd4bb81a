import { knownSpaces } from "../../api/knownSpaces.svelte";
import type { RunState } from "../../api/types";
import { stateTitle, strategyTitle } from "../../format/names";
import { lowestSeeds } from "../../format/seeds";
import { lowered } from "../../format/signals";

/** What is compared, by the names that address and API have for it; a study as a number is one whole study. */
export type Asked = Record<string, string | number | null>;

const named = ["runs", "like", "study"];
/** What narrows the runs of studies and likenesses, as the list of runs was narrowed. */
const narrowing = ["text", "state", "space", "strategy", "signal", "tag", "most", "archived"];

export const askedIn = (search: URLSearchParams): Asked =>
  Object.fromEntries([...named, ...narrowing].map((name) => [name, search.get(name)]));

export const namesRuns = (asked: Asked): boolean => named.some((name) => asked[name]);

/** Which of the runs that are meant are compared: "those that match “Demo 400”; of each setup the 50 lowest seeds". */
export function narrowingOf(asked: Asked): string {
  const conditions = Object.entries(conditionOf).flatMap(([name, write]) => {
    const value = asked[name];
    return value ? [write(String(value))] : [];
  });
  const those = conditions.length > 0 ? [`those ${conditions.join(" and ")}`] : [];
  const most = Number(asked["most"]);
  const lowest = most > 0 ? [`of each setup the ${lowestSeeds(most)}`] : [];
  return [...those, ...lowest].join("; ");
}

const stateWord = (state: string) => lowered(stateTitle(state as RunState));

const conditionOf: Record<string, (value: string) => string> = {
  text: (text) => `that match “${text}”`,
  state: (states) => `that are ${states.split(",").map(stateWord).join(" or ")}`,
  space: (space) => `of ${knownSpaces.title(space)}`,
  strategy: (strategy) => `of ${strategyTitle(strategy)}`,
  signal: (signal) => `told ${signal}`,
  tag: (tag) => `with the tag “${tag}”`,
};
