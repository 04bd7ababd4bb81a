import { untrack } from "svelte";
import { SvelteMap } from "svelte/reactivity";

/** A row of a list: a run, a setup or a study. */
export interface Row {
  id: number;
  /** How many runs it stands for. */
  runs: number;
  /** How many of them have one seed. */
  perSeed: number;
}

const key = "dnas.chosen";

/** Which rows of a list are chosen, over all of its pages. This tab of the browser keeps them until others are chosen. */
export class Selection {
  readonly #list: string;
  readonly #rows: SvelteMap<number, Row>;

  /** What was chosen in a list, named by its kind and what is asked of it. */
  constructor(list: string) {
    this.#list = list;
    this.#rows = new SvelteMap(kept(list).map((row) => [row.id, row]));
  }

  get size(): number {
    return this.#rows.size;
  }

  get rows(): Row[] {
    return [...this.#rows.values()];
  }

  has(id: number): boolean {
    return this.#rows.has(id);
  }

  toggle(row: Row) {
    if (!this.#rows.delete(row.id)) {
      this.#rows.set(row.id, row);
    }
    this.#keep();
  }

  add(rows: Row[]) {
    rows.forEach((row) => this.#rows.set(row.id, row));
    this.#keep();
  }

  /** Chooses all of these, or none where all are chosen already. */
  toggleAll(rows: Row[]) {
    if (rows.every(({ id }) => this.#rows.has(id))) {
      rows.forEach(({ id }) => this.#rows.delete(id));
      this.#keep();
    } else {
      this.add(rows);
    }
  }

  /** Takes over what rows stand for now. */
  refresh(rows: Row[]) {
    untrack(() => {
      const changed = rows.filter(({ id, runs }) => this.#rows.has(id) && this.#rows.get(id)?.runs !== runs);
      if (changed.length > 0) {
        this.add(changed);
      }
    });
  }

  clear() {
    this.#rows.clear();
    this.#keep();
  }

  #keep() {
    try {
      sessionStorage.setItem(key, JSON.stringify({ list: this.#list, rows: this.rows }));
    } catch {
      // Browsers may refuse to keep anything; the choice then lasts as long as the list is shown.
    }
  }
}

function kept(list: string): Row[] {
  try {
    const { list: of, rows } = JSON.parse(sessionStorage.getItem(key) ?? "{}") as { list?: string; rows?: unknown };
    return of === list && Array.isArray(rows) ? rows.filter(isRow) : [];
  } catch {
    return [];
  }
}

function isRow(value: unknown): value is Row {
  const { id, runs, perSeed } = (value ?? {}) as Partial<Row>;
  return [id, runs, perSeed].every(Number.isInteger);
}
