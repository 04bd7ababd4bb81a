import { comparison } from "../../api/client";
import { followEvents } from "../../api/events";
import { Resource } from "../../api/resource.svelte";
import type { Comparison } from "../../api/types";

const pause = 2_000;

/** A comparison that follows its study's runs: loaded again at most every two seconds while events come. */
export class LiveComparison {
  readonly resource: Resource<Comparison>;
  readonly #stop: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(id: number) {
    this.resource = new Resource((signal) => comparison(id, signal));
    const soon = () => this.#reloadSoon();
    this.#stop = followEvents(
      { study: id },
      { run: soon, evaluation: soon, controller: soon, reload: this.resource.reload },
    );
  }

  close() {
    clearTimeout(this.#timer);
    this.#stop();
    this.resource.close();
  }

  #reloadSoon() {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.resource.reload();
    }, pause);
  }
}
