import { messageOf } from "../../api/problem";
import { wholeTable, type WholeTable } from "../../api/wholeTable";

/** Loads the whole table of a space, as it is reported under a signal, and measures the time to its first drawing. */
export class WholeTableLoader {
  table = $state.raw<WholeTable | undefined>(undefined);
  error = $state<string | undefined>(undefined);
  #since: number | null = null;

  async load(space: string, signal: string) {
    this.#since = performance.now();
    this.error = undefined;
    try {
      this.table = await wholeTable(space, signal);
    } catch (error) {
      this.error = messageOf(error);
    }
  }

  drawn() {
    if (this.#since !== null) {
      performance.measure("whole-table", { start: this.#since, end: performance.now() });
      this.#since = null;
    }
  }
}
