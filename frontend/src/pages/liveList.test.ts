import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser, FakeSource } from "../api/browser.fake";
import type { Page, RunSummary } from "../api/types";
import { LiveList } from "./liveList.svelte";
import { runsWith } from "./runs/updates";

const run = (id: number, state: RunSummary["state"], queried = 0) => ({ id, state, queried }) as RunSummary;
const page = (...items: RunSummary[]): Page<RunSummary> => ({ items, total: 100, page: 0, size: 3 });

/** Runs 98 to 100 wait on the first page while older ones, on later pages, run. */
const queued = () => Promise.resolve(page(run(100, "queued"), run(99, "queued"), run(98, "queued")));

beforeEach(() => {
  fakeBrowser();
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function listening(load: () => Promise<Page<RunSummary>>) {
  const list = new LiveList(load, (known, changed) => runsWith(known, changed, {}));
  FakeSource.last().tell("reset");
  await vi.advanceTimersByTimeAsync(10);
  return list;
}

test("runs of other pages cost no request", async () => {
  const load = vi.fn(queued);
  const list = await listening(load);
  for (let query = 1; query <= 200; query++) {
    FakeSource.last().tell("run", run(1 + (query % 2), "running", query));
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(load).toHaveBeenCalledOnce();
  list.close();
});

test("a launch of many runs costs a request every two seconds at most", async () => {
  const load = vi.fn(queued);
  const list = await listening(load);
  for (let id = 101; id <= 141; id++) {
    FakeSource.last().tell("run", run(id, "queued"));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(load.mock.calls.length).toBeGreaterThanOrEqual(2);
  expect(load.mock.calls.length).toBeLessThanOrEqual(4);
  list.close();
});

test("a run of the page is changed where it stands, without a request", async () => {
  const load = vi.fn(queued);
  const list = await listening(load);
  FakeSource.last().tell("run", run(99, "running", 5));
  expect(list.resource.value?.items.map(({ state }) => state)).toEqual(["queued", "running", "queued"]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(load).toHaveBeenCalledOnce();
  list.close();
});

test("a change during a request, whose answer may be older, is not lost", async () => {
  let answer: (page: Page<RunSummary>) => void = () => undefined;
  const load = vi.fn(() => new Promise<Page<RunSummary>>((resolve) => (answer = resolve)));
  const list = await listening(load);
  FakeSource.last().tell("run", run(100, "running"));
  answer(page(run(100, "queued")));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(load).toHaveBeenCalledTimes(2);
  answer(page(run(100, "running")));
  await vi.advanceTimersByTimeAsync(0);
  expect(list.resource.value?.items[0]?.state).toBe("running");
  list.close();
});
