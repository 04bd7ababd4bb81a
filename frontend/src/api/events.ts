import { API, queryString } from "./request";
import { reachability } from "./reachability.svelte";
import type { Action, Controller, EvaluationEvent, RunSummary } from "./types";
import { onVisibility } from "./visibility";

export interface EventHandlers {
  run?: (run: RunSummary) => void;
  evaluation?: (event: EvaluationEvent) => void;
  controller?: (controller: Controller) => void;
  action?: (action: Action) => void;
  /** What is on the page may be older than the stream: load it, the first time too. */
  reload: () => void;
  /** Whether the server has told that what is followed is not there: then nothing is asked again. */
  isGone?: () => boolean;
}

/** A new stream that says nothing for so long is held back on its way; the page is loaded without it. */
const patience = 3_000;

/** A server that answers and yet refuses the stream so often in a row does not have it. */
const mostRefusals = 3;

/**
 * Follows the server's events until the returned function is called. A new stream begins with `reset`, on which the page
 * loads: once for all that happened before, with nothing lost in between. While the connection is merely broken the
 * browser reconnects and sends Last-Event-ID by itself; where it gives up (an HTTP error), a new stream is opened as soon
 * as the server answers again.
 *
 * Browsers keep about six connections to a server for all their tabs, so a tab that nobody sees gives up its stream.
 */
export function followEvents(filter: { run?: number; study?: number }, handlers: EventHandlers): () => void {
  const address = `${API}/events${queryString(filter)}`;
  let source: EventSource | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let refusals = 0;

  function open() {
    const stream = new EventSource(address);
    stream.addEventListener("open", opened);
    stream.addEventListener("error", () => failed(stream));
    stream.addEventListener("reset", load);
    listen(stream, "run", handlers.run);
    listen(stream, "evaluation", handlers.evaluation);
    listen(stream, "controller", handlers.controller);
    listen(stream, "action", handlers.action);
    source = stream;
    silence = setTimeout(load, patience);
  }

  function opened() {
    refusals = 0;
    reachability.found();
  }

  function load() {
    clearTimeout(silence);
    silence = undefined;
    handlers.reload();
  }

  function failed(stream: EventSource) {
    refusals += stream.readyState === EventSource.CLOSED ? 1 : 0;
    reachability.lost();
    if (silence !== undefined) {
      load();
    }
  }

  function close() {
    clearTimeout(silence);
    source?.close();
  }

  function openWhereClosed() {
    const closed = source === undefined || source.readyState === EventSource.CLOSED;
    if (closed && !document.hidden && refusals < mostRefusals && !handlers.isGone?.()) {
      open();
    }
  }

  if (document.hidden) {
    handlers.reload();
  }
  openWhereClosed();
  const forgetVisibility = onVisibility(openWhereClosed, close);
  const forgetReachability = reachability.onFound(openWhereClosed);
  return () => {
    forgetVisibility();
    forgetReachability();
    close();
  };
}

function listen<T>(source: EventSource, name: string, handler: ((data: T) => void) | undefined) {
  if (handler) {
    source.addEventListener(name, (event: MessageEvent<string>) => handler(JSON.parse(event.data) as T));
  }
}
