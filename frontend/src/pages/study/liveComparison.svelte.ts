import { comparison } from "../../api/client";
import { followEvents } from "../../api/events";
import { Resource } from "../../api/resource.svelte";
import type { Comparison, Controller } from "../../api/types";

const pause = 2_000;

/** A comparison that follows its study's runs: loaded again at most every two seconds while events come. */
export class LiveComparison {
  readonly resource: Resource<Comparison>;
  readonly #stop: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #loadedAt = 0;

  constructor(id: number) {
    this.resource = new Resource((signal) => {
      this.#loadedAt = Date.now();
      return comparison(id, signal);
    });
    const soon = () => this.#reloadSoon();
    this.#stop = followEvents(
      { study: id },
      {
        run: soon,
        evaluation: soon,
        controller: (controller) => this.#lay(controller),
        reload: this.resource.reload,
      },
    );
  }

  close() {
    clearTimeout(this.#timer);
    this.#stop();
    this.resource.close();
  }

  #lay(controller: Controller) {
    const known = this.resource.value;
    if (known) {
      this.resource.value = { ...known, study: { ...known.study, controller } };
    }
  }

  #reloadSoon() {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        void this.resource.reload();
      },
      Math.max(0, this.#loadedAt + pause - Date.now()),
    );
  }
}
