import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followEvents } from "./events";
import { reachability } from "./reachability.svelte";

/** The browser's EventSource, opened and broken by hand. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Source[] = [];
  readyState = 0;

  constructor(readonly url: string) {
    super();
    Source.opened.push(this);
  }

  close() {
    this.readyState = Source.CLOSED;
  }

  tell(name: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}

beforeEach(() => {
  Source.opened = [];
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Source);
});

afterEach(() => {
  reachability.found();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const only = () => Source.opened[0] as Source;

test("events reach their handlers as records, for the asked run alone", () => {
  const run = vi.fn();
  const stop = followEvents({ run: 7 }, { run, reload: vi.fn() });
  expect(only().url).toBe("/api/v1/events?run=7");
  only().tell("run", { id: 7, state: "running" });
  expect(run).toHaveBeenCalledWith({ id: 7, state: "running" });
  stop();
});

test("a reset loads again", () => {
  const reload = vi.fn();
  const stop = followEvents({}, { reload });
  only().tell("reset", null);
  expect(reload).toHaveBeenCalledOnce();
  stop();
});

test("a stream that the browser gave up is opened anew when the server answers", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}")));
  const reload = vi.fn();
  const stop = followEvents({}, { reload });
  only().readyState = Source.CLOSED;
  only().dispatchEvent(new Event("error"));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(Source.opened).toHaveLength(2);
  expect(reload).toHaveBeenCalledOnce();
  expect(reachability.unreachable).toBe(false);
  stop();
});

test("the reader is told only after a question failed, which is asked again with longer pauses", async () => {
  const fetch = vi.fn(() => Promise.reject(new TypeError("Failed to fetch")));
  vi.stubGlobal("fetch", fetch);
  const stop = followEvents({}, { reload: vi.fn() });
  only().dispatchEvent(new Event("error"));
  await vi.advanceTimersByTimeAsync(900);
  expect(reachability.unreachable).toBe(false);
  await vi.advanceTimersByTimeAsync(100 + 2_000 + 4_000);
  expect(fetch).toHaveBeenCalledTimes(3);
  expect(reachability.unreachable).toBe(true);
  stop();
});

test("nothing is heard after the end", () => {
  const stop = followEvents({}, { reload: vi.fn() });
  stop();
  expect(only().readyState).toBe(Source.CLOSED);
});
