import { SvelteSet } from "svelte/reactivity";

/** Which rows of a list are chosen, over all of its pages, until the list is left. */
export class Selection {
  readonly #ids = new SvelteSet<number>();

  get size(): number {
    return this.#ids.size;
  }

  get ids(): number[] {
    return [...this.#ids];
  }

  has(id: number): boolean {
    return this.#ids.has(id);
  }

  toggle(id: number) {
    if (!this.#ids.delete(id)) {
      this.#ids.add(id);
    }
  }

  /** Chooses all of these, or none where all are chosen already. */
  toggleAll(ids: number[]) {
    const all = ids.every((id) => this.#ids.has(id));
    ids.forEach((id) => (all ? this.#ids.delete(id) : this.#ids.add(id)));
  }

  clear() {
    this.#ids.clear();
  }
}
