import { onDestroy, untrack } from "svelte";
import { followEvents } from "../api/events";
import { Resource } from "../api/resource.svelte";
import type { Page, RunSummary } from "../api/types";

/** The page of a list once a run has changed, or "stale" where only the server knows it. */
type Update<T> = (known: Page<T>, run: RunSummary) => Page<T> | "stale";

/** A page of a list that hears of every run's events, and is loaded again at most every two seconds for them. */
export class LiveList<T> {
  readonly resource: Resource<Page<T>>;
  readonly #update: Update<T>;
  readonly #stop: () => void;

  constructor(load: (signal: AbortSignal) => Promise<Page<T>>, update: Update<T>) {
    this.resource = new Resource(load, { loadNow: false });
    this.#update = update;
    this.#stop = followEvents({}, { run: (run) => this.#hear(run), reload: this.resource.reload });
  }

  close() {
    this.#stop();
    this.resource.close();
  }

  #hear(run: RunSummary) {
    this.resource.change((known) => {
      const updated = this.#update(known, run);
      if (updated === "stale") {
        this.resource.reloadSoon();
        return known;
      }
      return updated;
    });
  }
}

/** One that is also loaded again when what is wanted changes; lives as long as the component that calls this. */
export function liveList<T>(
  wanted: () => string,
  load: (signal: AbortSignal) => Promise<Page<T>>,
  update: Update<T>,
): Resource<Page<T>> {
  const list = new LiveList(load, update);
  onDestroy(() => list.close());
  let loaded = untrack(wanted);
  $effect(() => {
    if (wanted() !== loaded) {
      loaded = wanted();
      void list.resource.reload();
    }
  });
  return list.resource;
}
