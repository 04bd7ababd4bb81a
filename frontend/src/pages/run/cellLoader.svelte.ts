import { architecture } from "../../api/client";
import { messageOf } from "../../api/problem";
import { reachability } from "../../api/reachability.svelte";
import type { Architecture } from "../../api/types";

type Drawing = (cell: Architecture) => string;

/** Loads the architecture to show, and the layout engine with the first one; the one before stays until the next has come. */
export class CellLoader {
  cell = $state.raw<Architecture | undefined>(undefined);
  draw = $state.raw<Drawing | undefined>(undefined);
  error = $state<string | undefined>(undefined);
  #abort: AbortController | undefined;
  #wanted: [space: string, hash: string, signal: string | null] | undefined;
  // What could not be loaded while the server was away is asked for again.
  readonly #unsubscribe = reachability.onFound(() => {
    if (this.error && this.#wanted) {
      void this.load(...this.#wanted);
    }
  });
  readonly #known = new Map<string, Architecture>();

  /** With the accuracy that is reported under a signal, null for the usual one. */
  async load(space: string, hash: string, signal: string | null) {
    this.#abort?.abort();
    this.#wanted = [space, hash, signal];
    const abort = new AbortController();
    this.#abort = abort;
    this.error = undefined;
    try {
      this.draw ??= (await import("../../charts/cellGraph")).cellGraph;
      const key = `${space} ${hash} ${signal}`;
      const cell = this.#known.get(key) ?? (await architecture(space, hash, signal, abort.signal));
      this.#known.set(key, cell);
      if (!abort.signal.aborted) {
        this.cell = cell;
      }
    } catch (error) {
      if (!abort.signal.aborted) {
        this.error = messageOf(error);
      }
    }
  }

  close() {
    this.#unsubscribe();
    this.#abort?.abort();
  }
}
