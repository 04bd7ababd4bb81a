import { flopsCount } from "../../api/client";
import { Problem } from "../../api/problem";
import type { FlopsCount, FlopsRange, MeasureLimit } from "../../api/types";

const bins = 72;
const pause = 180;

type Question = [space: string, signal: string, range: FlopsRange, limits: MeasureLimit[]];

/** Counts the architectures inside limits as they are typed or dragged: asks after a pause, and drops answers that came too late. */
export class FlopsCounter {
  answer = $state.raw<FlopsCount | undefined>(undefined);
  error = $state<string | undefined>(undefined);
  counting = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;

  count(...asked: Question) {
    this.close();
    this.counting = true;
    this.#timer = setTimeout(() => void this.#ask(...asked), this.answer ? pause : 0);
  }

  close() {
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }

  async #ask(space: string, signal: string, range: FlopsRange, limits: MeasureLimit[]) {
    const abort = new AbortController();
    this.#abort = abort;
    try {
      this.answer = await flopsCount(space, signal, range, limits, bins, abort.signal);
      this.error = undefined;
    } catch (error) {
      if (abort.signal.aborted) {
        return;
      }
      this.error =
        error instanceof Problem
          ? error.message
          : "The architectures could not be counted: the server does not answer.";
    }
    this.counting = false;
  }
}
