import { getJson } from "../../api/request";
import type { Page } from "../../api/types";
import { remember, remembered } from "../remembered";
import { steps } from "./steps";

const key = "dnas.tour";

/** Shown by itself once, to whoever comes first to an installation without runs; again whenever it is asked for. */
export class Tour {
  /** From 0; null while it is not shown. */
  step = $state<number | null>(null);
  /** Whether a reader asked for it, who then wants the focus on it. */
  asked = $state(false);

  /** Asks for runs where it may be shown, which is on a first visit only. */
  async greet(): Promise<void> {
    if (remembered(key) !== null) {
      return;
    }
    const { total } = await getJson<Page<unknown>>("/runs?size=1&archived=both");
    if (remembered(key) === null) {
      remember(key, "seen");
      if (total === 0) {
        this.asked = false;
        this.step ??= 0;
      }
    }
  }

  start() {
    remember(key, "seen");
    this.asked = true;
    this.step = 0;
  }

  move(by: 1 | -1) {
    const to = (this.step ?? 0) + by;
    this.step = to >= 0 && to < steps.length ? to : null;
  }

  end() {
    this.step = null;
  }
}

export const tour = new Tour();
