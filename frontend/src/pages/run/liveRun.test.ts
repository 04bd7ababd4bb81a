import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser, fakeServer, FakeSource } from "../../api/browser.fake";
import type { EvaluationEvent, Run, TraceEntry } from "../../api/types";
import { trace } from "../../charts/samples";
import { LiveRun } from "./liveRun.svelte";

const run = (made: TraceEntry[]) => ({ id: 7, state: "running", queried: made.length, trace: made }) as Run;
const queriesOf = (live: LiveRun) => live.resource.value?.trace.map(({ query }) => query);

function tell(query: number) {
  const entry = trace[query - 1] as TraceEntry;
  FakeSource.last().tell("evaluation", { run: 7, entry, incumbent: { hash: entry.hash } } as EvaluationEvent);
}

beforeEach(() => {
  fakeBrowser();
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what happened before the stream has begun is in the answer that is asked for then", async () => {
  let made = trace.slice(0, 2);
  const asked = fakeServer(() => run(made));
  const live = new LiveRun(7);
  await vi.advanceTimersByTimeAsync(100);
  made = trace.slice(0, 3);
  FakeSource.last().tell("reset");
  await vi.advanceTimersByTimeAsync(100);
  tell(4);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(queriesOf(live)).toEqual([1, 2, 3, 4]);
  expect(asked).toHaveLength(1);
  live.close();
});

test("a query that is missing between others is asked for", async () => {
  let made = trace.slice(0, 2);
  fakeServer(() => run(made));
  const live = new LiveRun(7);
  FakeSource.last().tell("reset");
  await vi.advanceTimersByTimeAsync(100);
  tell(4);
  made = trace.slice(0, 4);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(queriesOf(live)).toEqual([1, 2, 3, 4]);
  live.close();
});

test("the more queries there are, the seldomer a burst is laid on the page", async () => {
  const many = Array.from({ length: 20_000 }, (_, i) => ({ ...trace[0], query: i + 1 }) as TraceEntry);
  fakeServer(() => run(many));
  const live = new LiveRun(7);
  FakeSource.last().tell("reset");
  await vi.advanceTimersByTimeAsync(100);
  const entry = { ...trace[0], query: 20_001 } as TraceEntry;
  FakeSource.last().tell("evaluation", { run: 7, entry, incumbent: { hash: entry.hash } } as EvaluationEvent);
  await vi.advanceTimersByTimeAsync(900);
  expect(live.resource.value?.trace).toHaveLength(20_000);
  await vi.advanceTimersByTimeAsync(200);
  expect(live.resource.value?.trace).toHaveLength(20_001);
  live.close();
});

test("however often the server says how a run does, it is laid on the page ten times a second; its state at once", async () => {
  fakeServer(() => run(trace.slice(0, 2)));
  const live = new LiveRun(7);
  FakeSource.last().tell("reset");
  await vi.advanceTimersByTimeAsync(100);
  const values = new Set<unknown>();
  for (let i = 0; i < 500; i++) {
    FakeSource.last().tell("run", { id: 7, state: "running", queried: 2, secondsLeft: 500 - i });
    await vi.advanceTimersByTimeAsync(2);
    values.add(live.resource.value);
  }
  expect(values.size).toBeLessThanOrEqual(12);
  expect(live.resource.value?.secondsLeft).toBeLessThan(60);
  FakeSource.last().tell("run", { id: 7, state: "cancelled", queried: 2 });
  expect(live.resource.value?.state).toBe("cancelled");
  live.close();
});

test("a run that the server does not have is asked for once", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (path: string) => {
    asked.push(path);
    const found = path.includes("/health");
    const body = { title: "Not Found", status: 404, detail: "There is no run 7." };
    return Promise.resolve(
      new Response(JSON.stringify(found ? { status: "up" } : body), {
        status: found ? 200 : 404,
        headers: { "content-type": "application/json" },
      }),
    );
  });
  const live = new LiveRun(7);
  FakeSource.last().refuse();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(live.resource.error?.message).toBe("There is no run 7.");
  expect(FakeSource.opened).toHaveLength(1);
  expect(asked.filter((path) => path.includes("/runs/7"))).toHaveLength(1);
  live.close();
});
