import { onDestroy, untrack } from "svelte";
import { followEvents } from "../api/events";
import { Resource } from "../api/resource.svelte";
import type { Page, RunSummary } from "../api/types";

/**
 * A page of a list that is loaded again when what is wanted changes, and hears of every run's events; lives as long as the
 * component that calls this.
 */
export function liveList<T>(
  wanted: () => string,
  load: (signal: AbortSignal) => Promise<Page<T>>,
  run: (run: RunSummary) => void,
): Resource<Page<T>> {
  const list = new Resource(load);
  const stop = followEvents({}, { run, reload: list.reload });
  onDestroy(() => {
    stop();
    list.close();
  });
  let loaded = untrack(wanted);
  $effect(() => {
    if (wanted() !== loaded) {
      loaded = wanted();
      void list.reload();
    }
  });
  return list;
}
