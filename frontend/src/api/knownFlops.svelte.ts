import { spaces } from "./client";
import { reachability } from "./reachability.svelte";
import type { Space } from "./types";

/** Of which search spaces FLOPs are known: runs and studies name their space only. */
class KnownFlops {
  #unknown = $state.raw<ReadonlySet<string>>(new Set());

  /** Whether they are known of a space; taken as known of one that the server has not told, or has not any more. */
  of(space: string): boolean {
    return !this.#unknown.has(space);
  }

  learn(told: Pick<Space, "name" | "flops">[]) {
    this.#unknown = new Set(told.filter(({ flops }) => flops === null).map(({ name }) => name));
  }

  /** Asks, and asks again each time the server comes back, maybe with other spaces; the returned function ends that. */
  follow(): () => void {
    const ask = () =>
      spaces().then(
        (told) => this.learn(told),
        () => undefined,
      );
    void ask();
    return reachability.onFound(() => void ask());
  }
}

export const knownFlops = new KnownFlops();
