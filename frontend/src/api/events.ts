import { API, queryString } from "./request";
import { reachability } from "./reachability.svelte";
import type { Controller, EvaluationEvent, RunSummary } from "./types";

export interface EventHandlers {
  run?: (run: RunSummary) => void;
  evaluation?: (event: EvaluationEvent) => void;
  controller?: (controller: Controller) => void;
  /** What is on the page may be older than the stream: load it again. */
  reload: () => void;
}

/**
 * Follows the server's events until the returned function is called. While the connection is merely broken the browser
 * reconnects and sends Last-Event-ID by itself; where it gives up (an HTTP error), a new stream is opened as soon as the
 * server answers again, and the page reloads since that stream cannot know what was missed.
 */
export function followEvents(filter: { run?: number; study?: number }, handlers: EventHandlers): () => void {
  const address = `${API}/events${queryString(filter)}`;
  let source: EventSource | undefined;

  function open() {
    source = new EventSource(address);
    source.addEventListener("open", () => reachability.found());
    source.addEventListener("error", () => reachability.lost());
    source.addEventListener("reset", () => handlers.reload());
    listen(source, "run", handlers.run);
    listen(source, "evaluation", handlers.evaluation);
    listen(source, "controller", handlers.controller);
  }

  function reopenWhereGivenUp() {
    if (source?.readyState === EventSource.CLOSED) {
      open();
    }
    handlers.reload();
  }

  open();
  const unsubscribe = reachability.onFound(reopenWhereGivenUp);
  return () => {
    unsubscribe();
    source?.close();
  };
}

function listen<T>(source: EventSource, name: string, handler: ((data: T) => void) | undefined) {
  if (handler) {
    source.addEventListener(name, (event: MessageEvent<string>) => handler(JSON.parse(event.data) as T));
  }
}
