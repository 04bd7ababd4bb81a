import { messageOf, Problem, Unreachable } from "../api/problem";
import { reachability } from "../api/reachability.svelte";

/** What a button asks of the server: whether that is under way, and why it failed the last time. */
export class Command {
  sending = $state(false);
  failure = $state<string | null>(null);
  /** Of what was sent, where one is at fault. */
  field = $state<string | null>(null);

  /** The failure where it is about a field. */
  about(field: string): string | undefined {
    return this.field === field ? (this.failure ?? undefined) : undefined;
  }

  /** Nothing while what was asked for before is under way. */
  async send<T>(request: () => Promise<T>, done: (answer: T) => void): Promise<void> {
    if (this.sending) {
      return;
    }
    this.sending = true;
    this.failure = null;
    this.field = null;
    try {
      done(await request());
    } catch (error) {
      this.failure = messageOf(error);
      this.field = error instanceof Problem ? error.field : null;
      if (error instanceof Unreachable) {
        this.#forgetWhenFound(error.message);
      }
    } finally {
      this.sending = false;
    }
  }

  /** That the server does not answer is true until it does. */
  #forgetWhenFound(told: string) {
    const stop = reachability.onFound(() => {
      stop();
      if (this.failure === told) {
        this.failure = null;
      }
    });
  }
}
