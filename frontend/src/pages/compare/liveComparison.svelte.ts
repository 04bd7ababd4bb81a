import { comparison, study } from "../../api/client";
import { followEvents } from "../../api/events";
import { isGone } from "../../api/problem";
import { Resource } from "../../api/resource.svelte";
import type { Comparison, Controller, RunSummary, Study } from "../../api/types";
import type { Asked } from "./asked";
import { positive } from "./view";

export interface Compared {
  asked: Asked;
  /** Where one whole study is compared. */
  study: Study | null;
  comparison: Comparison;
  /** What is asked for as the baseline, where it is no group of these runs; else null. */
  unknownBaseline: string | null;
}

const nothing: Comparison = { runs: [], archived: 0, deleted: 0, missing: [], groups: [], baseline: null, tests: [] };

/** A baseline that is no group of these runs (any more) is told as unknown, and a study that was deleted has nothing to compare. */
async function compared(asked: Asked, wanted: string | null, signal: AbortSignal): Promise<Compared> {
  const baseline = positive(wanted);
  const whole = typeof asked.study === "number" ? study(asked.study, signal) : null;
  const sides = comparison({ ...asked, baseline }, signal).catch(async (error: unknown) => {
    if (baseline !== null && isGone(error)) {
      return comparison({ ...asked }, signal);
    }
    const deleted = (await whole)?.runs.length === 0;
    if (deleted) {
      return nothing;
    }
    throw error;
  });
  const [known, found] = await Promise.all([whole, sides]);
  return { asked, study: known, comparison: found, unknownBaseline: found.baseline === null ? wanted : null };
}

/** A comparison that follows its runs: loaded again at most every two seconds while events come. */
export class LiveComparison {
  readonly resource: Resource<Compared>;
  /** How much people did to the study while it was watched. */
  actions = $state(0);
  readonly #stop: () => void;

  /** Both are asked for anew whenever it loads. */
  constructor(asked: () => Asked, baseline: () => string | null) {
    this.resource = new Resource((signal) => compared(asked(), baseline(), signal), { loadNow: false });
    const { study: id } = asked();
    this.#stop = followEvents(typeof id === "number" ? { study: id } : {}, {
      run: (run) => this.#concerned(run) && this.resource.reloadSoon(),
      evaluation: ({ run }) => this.#holds(run) && this.resource.reloadSoon(),
      controller: (controller) => this.#lay(controller),
      action: () => (this.actions += 1),
      reload: this.resource.reload,
      isGone: () => isGone(this.resource.error),
    });
  }

  close() {
    this.#stop();
    this.resource.close();
  }

  /** Runs of no study that is compared as a whole are followed one by one; one that differs from them by its seed may join. */
  #concerned({ id, strategy, study: of }: RunSummary): boolean {
    const known = this.resource.value;
    return (
      !known ||
      known.study !== null ||
      this.#holds(id) ||
      known.comparison.runs.some((run) => run.study === of && run.strategy === strategy)
    );
  }

  #holds(id: number): boolean {
    const known = this.resource.value;
    return !known || known.study !== null || known.comparison.runs.some((run) => run.id === id);
  }

  #lay(controller: Controller) {
    this.resource.change(({ study: known, ...rest }) => ({
      ...rest,
      study: known && {
        ...known,
        controllers: known.controllers.map((each) => (each.id === controller.id ? controller : each)),
      },
    }));
  }
}
