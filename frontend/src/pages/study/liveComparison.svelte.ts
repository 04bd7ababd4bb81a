import { comparison, controllers } from "../../api/client";
import { followEvents } from "../../api/events";
import { Resource } from "../../api/resource.svelte";
import type { Comparison, Controller } from "../../api/types";

const pause = 2_000;

/** A comparison that follows its study's runs: loaded again at most every two seconds while events come. */
export class LiveComparison {
  /** The controller that runs of this study wait for while it is trained. */
  controller = $state.raw<Controller | null>(null);
  readonly resource: Resource<Comparison>;
  readonly #stop: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #loadedAt = 0;

  constructor(id: number) {
    this.resource = new Resource((signal) => this.#load(id, signal));
    const soon = () => this.#reloadSoon();
    this.#stop = followEvents(
      { study: id },
      {
        run: soon,
        evaluation: soon,
        controller: (controller) => (this.controller = training([controller])),
        reload: this.resource.reload,
      },
    );
  }

  close() {
    clearTimeout(this.#timer);
    this.#stop();
    this.resource.close();
  }

  async #load(id: number, signal: AbortSignal): Promise<Comparison> {
    this.#loadedAt = Date.now();
    const loaded = await comparison(id, signal);
    const waiting = loaded.groups.some(({ runs }) => runs.some(({ state }) => state === "training"));
    this.controller = waiting ? training(await controllers(signal)) : null;
    return loaded;
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

function training(known: Controller[]): Controller | null {
  return known.find(({ state }) => state === "training") ?? null;
}
