import { reachability } from "./reachability.svelte";
import { Unreachable } from "./problem";

/**
 * A value of the server with its loading and error states. At most one request is in flight: a reload asked for meanwhile
 * runs once after it. A failed reload keeps the value that is on the page.
 */
export class Resource<T> {
  value = $state.raw<T | undefined>(undefined);
  error = $state.raw<Error | undefined>(undefined);
  loading = $state(false);
  readonly #fetch: (signal: AbortSignal) => Promise<T>;
  readonly #abort = new AbortController();
  readonly #unsubscribe: () => void;
  #again = false;

  constructor(fetch: (signal: AbortSignal) => Promise<T>) {
    this.#fetch = fetch;
    this.#unsubscribe = reachability.onFound(() => {
      if (this.error instanceof Unreachable) {
        void this.reload();
      }
    });
    void this.reload();
  }

  reload = async (): Promise<void> => {
    if (this.loading) {
      this.#again = true;
      return;
    }
    this.loading = true;
    do {
      this.#again = false;
      await this.#load();
    } while (this.#again && !this.#abort.signal.aborted);
    this.loading = false;
  };

  close() {
    this.#unsubscribe();
    this.#abort.abort();
  }

  async #load() {
    try {
      const value = await this.#fetch(this.#abort.signal);
      if (!this.#abort.signal.aborted) {
        this.value = value;
        this.error = undefined;
      }
    } catch (error) {
      if (!this.#abort.signal.aborted) {
        this.error = error instanceof Error ? error : new Error(String(error));
      }
    }
  }
}
