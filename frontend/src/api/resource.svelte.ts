import { reachability } from "./reachability.svelte";
import { Unreachable } from "./problem";

const pause = 2_000;

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
  #askedAt = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;

  /** Asks at once, or where `loadNow` is false with the first `reload`. */
  constructor(fetch: (signal: AbortSignal) => Promise<T>, { loadNow = true } = {}) {
    this.#fetch = fetch;
    this.#unsubscribe = reachability.onFound(() => {
      if (this.error instanceof Unreachable) {
        void this.reload();
      }
    });
    if (loadNow) {
      void this.reload();
    }
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

  /** Loads again, at most once every two seconds however often it is called. */
  reloadSoon = (): void => {
    this.#soon ??= setTimeout(() => void this.reload(), Math.max(0, this.#askedAt + pause - Date.now()));
  };

  /** Lays a change over the value. An answer that is under way may be older than the change, so another one is asked for. */
  change(change: (value: T) => T): void {
    if (this.value !== undefined) {
      this.value = change(this.value);
    }
    if (this.loading) {
      this.reloadSoon();
    }
  }

  close() {
    clearTimeout(this.#soon);
    this.#unsubscribe();
    this.#abort.abort();
  }

  async #load() {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.#askedAt = Date.now();
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
