import { architecture } from "../../api/client";
import { messageOf } from "../../api/problem";
import { reachability } from "../../api/reachability.svelte";
import type { Architecture } from "../../api/types";

/** So many requests are under way at most. */
const atOnce = 3;

/** Architectures of a run, each asked for once and a few at a time. */
export class ArchitectureShelf {
  error = $state<string | undefined>(undefined);
  #known = $state.raw<ReadonlyMap<string, Architecture>>(new Map());
  readonly #asked = new Set<string>();
  readonly #waiting: string[] = [];
  readonly #abort = new AbortController();
  #underWay = 0;
  // What failed is asked for again once the server is back.
  readonly #unsubscribe = reachability.onFound(() => {
    const missing = [...this.#asked].filter((hash) => !this.#known.has(hash));
    if (this.error) {
      this.error = undefined;
      missing.forEach((hash) => this.#asked.delete(hash));
      this.need(missing);
    }
  });

  /** With the accuracy that is reported under a signal. */
  constructor(
    readonly space: string,
    readonly signal: string,
  ) {}

  /** Undefined until it has come. */
  get(hash: string): Architecture | undefined {
    return this.#known.get(hash);
  }

  need(hashes: string[]) {
    for (const hash of hashes) {
      if (!this.#asked.has(hash)) {
        this.#asked.add(hash);
        this.#waiting.push(hash);
      }
    }
    this.#next();
  }

  close() {
    this.#unsubscribe();
    this.#abort.abort();
  }

  #next() {
    while (this.#underWay < atOnce && this.#waiting.length > 0 && !this.#abort.signal.aborted) {
      const hash = this.#waiting.shift() as string;
      this.#underWay += 1;
      void this.#load(hash);
    }
  }

  async #load(hash: string) {
    try {
      const loaded = await architecture(this.space, hash, this.signal, this.#abort.signal);
      this.#known = new Map(this.#known).set(hash, loaded);
    } catch (error) {
      if (!this.#abort.signal.aborted) {
        this.error = messageOf(error);
      }
    } finally {
      this.#underWay -= 1;
      this.#next();
    }
  }
}
