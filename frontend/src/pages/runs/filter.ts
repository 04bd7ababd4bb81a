import type { RunState } from "../../api/types";

export const states: RunState[] = ["queued", "training", "running", "finished", "failed", "cancelled"];

/** What of a list is asked for in the address, by the names that the API has for it too. */
const names = ["text", "state", "space", "strategy", "signal", "tag", "like", "archived", "deleted", "sort"] as const;
export type FilterName = (typeof names)[number];
export type Filter = Partial<Record<FilterName, string>>;

export function filterOf(search: URLSearchParams): Filter {
  return Object.fromEntries(names.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])));
}

/** Whether something else is asked for than everything that is neither archived nor deleted. */
export const narrows = ({ sort, ...filter }: Filter): boolean => Object.keys(filter).length > 0;

/** To whoever may launch some, and to others. */
export const noRunsYet = (maySearch: boolean): string => `No runs yet.${maySearch ? " Start a new search." : ""}`;

/** The address's values that ask for everything again, in the same order as before. */
export const nothing: Record<Exclude<FilterName, "sort">, null> & { page: null } = {
  text: null,
  state: null,
  space: null,
  strategy: null,
  signal: null,
  tag: null,
  like: null,
  archived: null,
  deleted: null,
  page: null,
};

/** What is asked for, in whatever order, for what must be known of the same rows. */
export const listOf = (view: string, { sort, ...filter }: Filter): string => JSON.stringify([view, filter]);
