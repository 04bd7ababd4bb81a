import { onDestroy, untrack } from "svelte";
import { Resource } from "../api/resource.svelte";

/** A value that is loaded now and whenever what is wanted changes; lives as long as the component that calls this. */
export function loadedFor<T>(wanted: () => unknown, load: (signal: AbortSignal) => Promise<T>): Resource<T> {
  const resource = new Resource(load, { loadNow: false });
  onDestroy(() => resource.close());
  $effect(() => {
    wanted();
    untrack(() => void resource.reload());
  });
  return resource;
}
