import { points } from "../../api/client";
import { messageOf } from "../../api/problem";
import { decodeWholeTable, type WholeTable } from "../../api/wholeTable";

const loaded = new Map<string, Promise<WholeTable>>();

/** Loads the whole table of a space, as it is reported under a signal, once per visit of the dashboard, and measures the time to its first drawing. */
export class WholeTableLoader {
  table = $state.raw<WholeTable | undefined>(undefined);
  error = $state<string | undefined>(undefined);
  #since: number | null = null;

  async load(space: string, signal: string) {
    this.#since = performance.now();
    this.error = undefined;
    const key = `${space} ${signal}`;
    const table = loaded.get(key) ?? points(space, signal).then(decodeWholeTable);
    loaded.set(key, table);
    try {
      this.table = await table;
    } catch (error) {
      loaded.delete(key);
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
