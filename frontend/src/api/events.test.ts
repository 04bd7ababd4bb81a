import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser, fakeServer, FakeSource, type FakeDocument } from "./browser.fake";
import { followEvents } from "./events";
import { reachability } from "./reachability.svelte";

let tab: FakeDocument;

beforeEach(() => {
  tab = fakeBrowser();
  vi.useFakeTimers();
});

afterEach(() => {
  reachability.found();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("events reach their handlers as records, for the asked run alone", () => {
  const run = vi.fn();
  const stop = followEvents({ run: 7 }, { run, reload: vi.fn() });
  expect(FakeSource.last().url).toBe("/api/v1/events?run=7");
  FakeSource.last().tell("run", { id: 7, state: "running" });
  expect(run).toHaveBeenCalledWith({ id: 7, state: "running" });
  stop();
});

test("the page is loaded when the stream has begun, not before, so that nothing is lost in between", async () => {
  const reload = vi.fn();
  const stop = followEvents({}, { reload });
  expect(reload).not.toHaveBeenCalled();
  FakeSource.last().tell("reset");
  expect(reload).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reload).toHaveBeenCalledOnce();
  FakeSource.last().tell("reset");
  expect(reload).toHaveBeenCalledTimes(2);
  stop();
});

test("a stream that is held back on its way does not hold back the page", async () => {
  const reload = vi.fn();
  const stop = followEvents({}, { reload });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(reload).toHaveBeenCalledOnce();
  stop();
});

test("a stream that the browser gave up is opened anew when the server answers", async () => {
  fakeServer(() => ({}));
  const reload = vi.fn();
  const stop = followEvents({}, { reload });
  FakeSource.last().tell("reset");
  FakeSource.last().refuse();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(FakeSource.opened).toHaveLength(2);
  FakeSource.last().tell("reset");
  expect(reload).toHaveBeenCalledTimes(2);
  expect(reachability.unreachable).toBe(false);
  stop();
});

test("a stream that the server does not have is not asked for without end, and the page says what it lacks", async () => {
  fakeServer(() => ({}));
  const reload = vi.fn();
  const stop = followEvents({ run: 99 }, { reload });
  for (let second = 0; second < 10; second++) {
    if (FakeSource.last().readyState !== FakeSource.CLOSED) {
      FakeSource.last().refuse();
    }
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(FakeSource.opened).toHaveLength(3);
  expect(reload).toHaveBeenCalled();
  stop();
});

test("the reader is told only after a question failed, which is asked again with longer pauses", async () => {
  const fetch = vi.fn(() => Promise.reject(new TypeError("Failed to fetch")));
  vi.stubGlobal("fetch", fetch);
  const stop = followEvents({}, { reload: vi.fn() });
  FakeSource.last().dispatchEvent(new Event("error"));
  await vi.advanceTimersByTimeAsync(900);
  expect(reachability.unreachable).toBe(false);
  await vi.advanceTimersByTimeAsync(100 + 2_000 + 4_000);
  expect(fetch).toHaveBeenCalledTimes(3);
  expect(reachability.unreachable).toBe(true);
  stop();
});

test("a tab that is not seen for some seconds gives up its connection, and catches up when it is seen again", async () => {
  const reload = vi.fn();
  const stop = followEvents({}, { reload });
  FakeSource.last().tell("reset");
  tab.show(false);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(FakeSource.last().readyState).not.toBe(FakeSource.CLOSED);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(FakeSource.last().readyState).toBe(FakeSource.CLOSED);
  reachability.lost();
  reachability.found();
  expect(FakeSource.opened).toHaveLength(1);
  tab.show(true);
  expect(FakeSource.opened).toHaveLength(2);
  FakeSource.last().tell("reset");
  expect(reload).toHaveBeenCalledTimes(2);
  stop();
});

test("a tab that is left for a moment keeps its stream", async () => {
  const stop = followEvents({}, { reload: vi.fn() });
  tab.show(false);
  await vi.advanceTimersByTimeAsync(5_000);
  tab.show(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(FakeSource.opened).toHaveLength(1);
  expect(FakeSource.last().readyState).not.toBe(FakeSource.CLOSED);
  stop();
});

test("a tab that is opened behind others loads its page, and opens its stream when it is seen", () => {
  tab.hidden = true;
  const reload = vi.fn();
  const stop = followEvents({}, { reload });
  expect(FakeSource.opened).toHaveLength(0);
  expect(reload).toHaveBeenCalledOnce();
  tab.show(true);
  expect(FakeSource.opened).toHaveLength(1);
  stop();
});

test("nothing is heard after the end", () => {
  const stop = followEvents({}, { reload: vi.fn() });
  stop();
  expect(FakeSource.last().readyState).toBe(FakeSource.CLOSED);
  tab.show(true);
  expect(FakeSource.opened).toHaveLength(1);
});
