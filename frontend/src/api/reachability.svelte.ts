import { request, onUnreachable } from "./request";

const firstDelay = 1_000;
const longestDelay = 15_000;

/** Whether the server answers. Once lost, it is asked for its health with growing pauses until it is found again. */
class Reachability {
  /** Told to the reader only once a question has failed: streams end and reopen without anybody missing anything. */
  unreachable = $state(false);
  #lost = false;
  readonly #listeners = new Set<(away: boolean) => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  lost() {
    if (!this.#lost) {
      this.#lost = true;
      this.#askAfter(firstDelay);
    }
  }

  found() {
    if (this.#lost) {
      const away = this.unreachable;
      this.#lost = false;
      this.unreachable = false;
      clearTimeout(this.#timer);
      this.#listeners.forEach((listener) => listener(away));
    }
  }

  /** Calls the listener each time the server comes back, with whether a question had failed; the returned function ends that. */
  onFound(listener: (away: boolean) => void): () => void {
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
      this.unreachable = true;
      this.#askAfter(Math.min(delay * 2, longestDelay));
    }
  }
}

export const reachability = new Reachability();
onUnreachable(() => reachability.lost());
