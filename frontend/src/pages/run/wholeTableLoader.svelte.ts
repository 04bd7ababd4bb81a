import { points } from "../../api/client";
import { messageOf } from "../../api/problem";
import { decodeWholeTable, type WholeTable } from "../../api/wholeTable";

const loaded = new Map<string, Promise<WholeTable>>();

/** Loads the whole table of a space once per visit of the dashboard, and measures the time to its first drawing. */
export class WholeTableLoader {
  table = $state.raw<WholeTable | undefined>(undefined);
  error = $state<string | undefined>(undefined);
  #since: number | null = null;

  async load(space: string) {
    this.#since = performance.now();
    this.error = undefined;
    const table = loaded.get(space) ?? points(space).then(decodeWholeTable);
    loaded.set(space, table);
    try {
      this.table = await table;
    } catch (error) {
      loaded.delete(space);
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
