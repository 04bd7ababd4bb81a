import { spaces } from "./client";
import { reachability } from "./reachability.svelte";
import type { Space } from "./types";

/** The search spaces of the server: runs and studies name theirs only. */
class KnownSpaces {
  /** Empty until the server has told them. */
  all = $state.raw<Pick<Space, "name" | "title" | "flops">[]>([]);
  readonly #withoutFlops = $derived(new Set(this.all.filter(({ flops }) => flops === null).map(({ name }) => name)));

  /** Whether FLOPs are known of a space; taken as known of one that the server has not told, or has not any more. */
  hasFlops(space: string): boolean {
    return !this.#withoutFlops.has(space);
  }

  /** What pages call a space; its name where the server has not told it. */
  title(space: string): string {
    return this.all.find(({ name }) => name === space)?.title ?? space;
  }

  /** Asks, and asks again each time the server comes back, maybe with other spaces; the returned function ends that. */
  follow(): () => void {
    const ask = () =>
      spaces().then(
        (told) => (this.all = told),
        () => undefined,
      );
    void ask();
    return reachability.onFound(() => void ask());
  }
}

export const knownSpaces = new KnownSpaces();
