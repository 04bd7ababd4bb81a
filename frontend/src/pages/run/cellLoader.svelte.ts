import { architecture } from "../../api/client";
import { messageOf } from "../../api/problem";
import type { Architecture } from "../../api/types";

type Drawing = (cell: Architecture) => string;

/** Loads the cell to show, and the layout engine with the first one; the cell before stays until the next has come. */
export class CellLoader {
  cell = $state.raw<Architecture | undefined>(undefined);
  draw = $state.raw<Drawing | undefined>(undefined);
  error = $state<string | undefined>(undefined);
  #abort: AbortController | undefined;
  readonly #known = new Map<string, Architecture>();

  async load(space: string, hash: string) {
    this.close();
    const abort = new AbortController();
    this.#abort = abort;
    this.error = undefined;
    try {
      this.draw ??= (await import("../../charts/cellGraph")).cellGraph;
      const cell = this.#known.get(hash) ?? (await architecture(space, hash, abort.signal));
      this.#known.set(hash, cell);
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
    this.#abort?.abort();
  }
}
