import { run as loadRun } from "../../api/client";
import { followEvents } from "../../api/events";
import { isGone } from "../../api/problem";
import { Resource } from "../../api/resource.svelte";
import type { EvaluationEvent, Run, RunSummary } from "../../api/types";
import { hasEnded } from "../runs/groups";
import { hasGap, mergedTrace, withSummary } from "./trace";

/** Milliseconds between two drawings, which take the longer the more queries there are. */
const drawEvery = 100;
const millisecondsAQuery = 1 / 20;

/**
 * A run kept up to date by events. They come in bursts, so they are laid on the page together, ten times a second at most and
 * once a second where there are 20,000 queries; that its state has changed is shown at once.
 */
export class LiveRun {
  readonly resource: Resource<Run>;
  /** How much people did to it or its study while it was watched. */
  actions = $state(0);
  readonly #stop: () => void;
  #burst: EvaluationEvent[] = [];
  #summary: RunSummary | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(id: number) {
    this.resource = new Resource(
      async (signal) => {
        const loaded = await loadRun(id, signal);
        const known = this.resource.value;
        const stillRunning = known && !hasEnded(loaded.state);
        return stillRunning ? { ...loaded, trace: mergedTrace(loaded.trace, known.trace) } : loaded;
      },
      { loadNow: false },
    );
    this.#stop = followEvents(
      { run: id },
      {
        run: (summary) => this.#summarise(summary),
        evaluation: (event) => this.#collect(event),
        controller: (controller) => this.resource.change((run) => ({ ...run, controller })),
        action: () => (this.actions += 1),
        reload: this.resource.reload,
        isGone: () => isGone(this.resource.error),
      },
    );
  }

  close() {
    clearTimeout(this.#timer);
    this.#stop();
    this.resource.close();
  }

  /** Lays the server's answer to a command over the page; what waited to be laid is older. */
  replace(run: Run) {
    this.#summary = undefined;
    this.resource.change(() => run);
  }

  /** The same of what people say of it. */
  remarked(summary: RunSummary) {
    this.#summary = undefined;
    this.resource.change((run) => withSummary(run, summary));
  }

  #summarise(summary: RunSummary) {
    this.#summary = summary;
    if (summary.state === this.resource.value?.state) {
      this.#layLater();
      return;
    }
    this.#lay();
    if (hasEnded(summary.state)) {
      void this.resource.reload();
    }
  }

  #collect(event: EvaluationEvent) {
    this.#burst.push(event);
    this.#layLater();
  }

  #layLater() {
    const known = this.resource.value?.trace.length ?? 0;
    this.#timer ??= setTimeout(() => this.#lay(), Math.max(drawEvery, known * millisecondsAQuery));
  }

  /** In one change: what has come of the run, and then its queries, of which some may be later. */
  #lay() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const [burst, summary] = [this.#burst, this.#summary];
    this.#summary = undefined;
    if (this.resource.value) {
      this.#burst = [];
    }
    this.resource.change((run) => withBurst(summary ? withSummary(run, summary) : run, burst));
    if (hasGap(this.resource.value?.trace ?? [])) {
      this.resource.reloadSoon();
    }
  }
}

function withBurst(run: Run, burst: EvaluationEvent[]): Run {
  const last = burst[burst.length - 1];
  if (!last) {
    return run;
  }
  const trace = mergedTrace(
    run.trace,
    burst.map(({ entry }) => entry),
  );
  return { ...run, trace, incumbent: last.incumbent, queried: trace.length };
}
