import { controllers } from "../../api/client";
import { followEvents } from "../../api/events";
import { Resource } from "../../api/resource.svelte";
import type { Controller } from "../../api/types";

/** Every controller, kept up to date by the events of their trainings. */
export class LiveControllers {
  readonly resource = new Resource(controllers, { loadNow: false });
  readonly #stop: () => void;

  constructor() {
    this.#stop = followEvents(
      {},
      {
        controller: (changed) => this.resource.change((known) => withController(known, changed)),
        run: ({ state }) => {
          // A training that fails ends with its run, and is not told apart from that.
          if (state === "failed" || state === "cancelled") {
            this.resource.reloadSoon();
          }
        },
        reload: this.resource.reload,
      },
    );
  }

  close() {
    this.#stop();
    this.resource.close();
  }
}

function withController(known: Controller[], changed: Controller): Controller[] {
  return known.some(({ id }) => id === changed.id)
    ? known.map((controller) => (controller.id === changed.id ? changed : controller))
    : [...known, changed];
}
