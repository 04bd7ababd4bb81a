import { SvelteMap } from "svelte/reactivity";
import { columnValues, names, type Column, type Columns, type Name, type Values } from "../../api/columns";
import { messageOf } from "../../api/problem";
import { reachability } from "../../api/reachability.svelte";

/** Columns of a list of architectures, loaded as a page needs them. */
export class ColumnTable {
  readonly rows: number;
  readonly columns: Column[];
  error = $state<string | undefined>(undefined);
  /** One that comes is news to those alone that asked for it: each draws all rows. */
  readonly #values = new SvelteMap<string, Values>();
  #names = $state.raw<ReadonlyMap<number, Name>>(new Map());
  readonly #wanted = new Set<string>();
  readonly #unsubscribe = reachability.onFound(() => {
    const again = [...this.#wanted];
    this.#wanted.clear();
    this.error = undefined;
    this.need(again);
  });

  /** @param table where its list is */
  constructor(
    readonly table: string,
    { rows, columns }: Columns,
  ) {
    this.rows = rows;
    this.columns = columns;
  }

  column(name: string | null): Column | undefined {
    return this.columns.find((column) => column.name === name);
  }

  /** Undefined until they have come. */
  values(name: string | undefined): Values | undefined {
    return name === undefined ? undefined : this.#values.get(name);
  }

  /** What an architecture is called; undefined until that has come. */
  name(index: number): Name | undefined {
    return this.#names.get(index);
  }

  need(wanted: string[]) {
    for (const name of wanted) {
      const column = this.column(name);
      if (column && !this.#wanted.has(name)) {
        this.#wanted.add(name);
        columnValues(this.table, column).then(
          (values) => void this.#values.set(name, values),
          (error: unknown) => (this.error = messageOf(error)),
        );
      }
    }
  }

  async needNames(indices: number[], abort?: AbortSignal) {
    const missing = indices.filter((index) => !this.#names.has(index));
    if (missing.length > 0) {
      const found = await names(this.table, missing, abort);
      this.#names = new Map([...this.#names, ...found.map((name) => [name.index, name] as const)]);
    }
  }

  /** What an architecture is called, once that is known; null where it could not be asked, which the error says. */
  async nameOf(index: number): Promise<Name | null> {
    try {
      await this.needNames([index]);
      return this.name(index) ?? null;
    } catch (error) {
      this.error = messageOf(error);
      return null;
    }
  }

  close() {
    this.#unsubscribe();
  }
}
