import type { Box } from "../../charts/map/view";
import { parsedBox, writtenBox } from "../../charts/map/view";
import { location } from "../../router/location.svelte";
import { parsedFilters, writtenFilters, type Filter } from "./filters";

const pause = 250;

/** What the page shows, as it stands in the address. */
export function spaceState(search: URLSearchParams, logX: boolean) {
  return {
    colour: search.get("colour"),
    filters: parsedFilters(search.get("filter")),
    selection: parsedBox(search.get("select"), logX),
    view: parsedBox(search.get("view"), logX),
  };
}

/** By name: a view and a selection that follow each other are both written. */
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** A browser takes few new addresses a second: the one of a view is written when it rests. */
export function setBox(name: string, box: Box | null, logX: boolean) {
  clearTimeout(waiting.get(name));
  const path = location.path;
  const writing = setTimeout(() => {
    if (location.path === path) {
      location.setView({ [name]: box && writtenBox(box, logX) });
    }
  }, pause);
  waiting.set(name, writing);
}

export const setFilters = (filters: Filter[]) => location.setView({ filter: writtenFilters(filters) });
