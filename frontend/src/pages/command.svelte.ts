import { messageOf } from "../api/problem";

/** What a button asks of the server: whether that is under way, and why it failed the last time. */
export class Command {
  sending = $state(false);
  failure = $state<string | null>(null);

  /** Nothing while what was asked for before is under way. */
  async send<T>(request: () => Promise<T>, done: (answer: T) => void): Promise<void> {
    if (this.sending) {
      return;
    }
    this.sending = true;
    this.failure = null;
    try {
      done(await request());
    } catch (error) {
      this.failure = messageOf(error);
    } finally {
      this.sending = false;
    }
  }
}
