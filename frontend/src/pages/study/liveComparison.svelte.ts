import { comparison, study } from "../../api/client";
import { followEvents } from "../../api/events";
import { Resource } from "../../api/resource.svelte";
import type { StudyComparison, Controller } from "../../api/types";

async function studyComparison(id: number, signal: AbortSignal): Promise<StudyComparison> {
  const [known, { groups }] = await Promise.all([study(id, signal), comparison({ study: id }, signal)]);
  return { study: known, bestTestAccuracyInRange: groups[0]?.bestTestAccuracy ?? null, groups };
}

/** A comparison that follows its study's runs: loaded again at most every two seconds while events come. */
export class LiveComparison {
  readonly resource: Resource<StudyComparison>;
  readonly #stop: () => void;

  constructor(id: number) {
    this.resource = new Resource((signal) => studyComparison(id, signal), { loadNow: false });
    this.#stop = followEvents(
      { study: id },
      {
        run: this.resource.reloadSoon,
        evaluation: this.resource.reloadSoon,
        controller: (controller) => this.#lay(controller),
        reload: this.resource.reload,
      },
    );
  }

  close() {
    this.#stop();
    this.resource.close();
  }

  #lay(controller: Controller) {
    this.resource.change(({ study, ...rest }) => {
      const controllers = study.controllers.map((known) => (known.id === controller.id ? controller : known));
      return { ...rest, study: { ...study, controllers } };
    });
  }
}
