import { messageOf } from "../../../api/problem";

/** Answers to questions that come faster than answers: one is in flight, and of those asked meanwhile the last one is next. */
export class Latest<Question, Answer> {
  answer = $state.raw<Answer | undefined>(undefined);
  error = $state<string | undefined>(undefined);
  busy = $state(false);
  readonly #ask: (question: Question, abort: AbortSignal) => Promise<Answer>;
  readonly #answered: (answer: Answer, last: boolean) => void;
  readonly #abort = new AbortController();
  #next: { question: Question } | undefined;

  /** `answered` is told whether anything newer is asked already. */
  constructor(
    ask: (question: Question, abort: AbortSignal) => Promise<Answer>,
    answered: (answer: Answer, last: boolean) => void = () => undefined,
  ) {
    this.#ask = ask;
    this.#answered = answered;
  }

  async ask(question: Question): Promise<void> {
    this.#next = { question };
    if (this.busy) {
      return;
    }
    this.busy = true;
    while (this.#next && !this.#abort.signal.aborted) {
      const asked = this.#next.question;
      this.#next = undefined;
      try {
        const answer = await this.#ask(asked, this.#abort.signal);
        if (!this.#abort.signal.aborted) {
          this.answer = answer;
          this.error = undefined;
          this.#answered(answer, this.#next === undefined);
        }
      } catch (error) {
        this.error = this.#abort.signal.aborted ? undefined : messageOf(error);
      }
    }
    this.busy = false;
  }

  close() {
    this.#abort.abort();
  }
}
