import { request, onUnreachable } from "./request";

const firstDelay = 1_000;
const longestDelay = 15_000;

/** Whether the server answers. Once lost, it is asked for its health with growing pauses until it is found again. */
class Reachability {
  lostSince = $state<number | null>(null);
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  lost() {
    if (this.lostSince === null) {
      this.lostSince = Date.now();
      this.#askAfter(firstDelay);
    }
  }

  found() {
    if (this.lostSince !== null) {
      this.lostSince = null;
      clearTimeout(this.#timer);
      this.#listeners.forEach((listener) => listener());
    }
  }

  /** Calls the listener each time the server comes back; the returned function ends that. */
  onFound(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #askAfter(delay: number) {
    this.#timer = setTimeout(() => void this.#ask(delay), delay);
  }

  async #ask(delay: number) {
    try {
      await request("/health");
      this.found();
    } catch {
      this.#askAfter(Math.min(delay * 2, longestDelay));
    }
  }
}

export const reachability = new Reachability();
onUnreachable(() => reachability.lost());
