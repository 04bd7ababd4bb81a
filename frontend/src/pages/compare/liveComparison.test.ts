import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser, fakeServer, FakeSource } from "../../api/browser.fake";
import type { Controller } from "../../api/types";
import { comparison, study } from "../../charts/comparisonSamples";
import { LiveComparison } from "./liveComparison.svelte";

beforeEach(() => {
  fakeBrowser();
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("one request and one stream tell how the controllers are trained", async () => {
  const controllers = ["nasbench101-d1-seed1", "nasbench101-beta-vae-seed1"].map((id) => ({ id }) as Controller);
  const asked = fakeServer((url) => (url.includes("/studies/") ? { ...study, controllers } : comparison));
  const live = new LiveComparison(
    () => ({ study: 1 }),
    () => null,
  );
  FakeSource.last().tell("reset");
  await vi.advanceTimersByTimeAsync(10);
  FakeSource.last().tell("controller", {
    id: "nasbench101-d1-seed1",
    state: "training",
    step: 3,
    steps: 10,
  } as Controller);
  expect(live.resource.value?.study?.controllers).toEqual([
    { id: "nasbench101-d1-seed1", state: "training", step: 3, steps: 10 },
    { id: "nasbench101-beta-vae-seed1" },
  ]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(FakeSource.opened.map(({ url }) => url)).toEqual(["/api/v1/events?study=1"]);
  expect(asked).toEqual(["/api/v1/studies/1", "/api/v1/comparison?study=1"]);
  live.close();
});

test("however many events come, it is loaded every two seconds at most", async () => {
  const asked = fakeServer((url) => (url.includes("/studies/") ? study : comparison));
  const live = new LiveComparison(
    () => ({ study: 1 }),
    () => null,
  );
  FakeSource.last().tell("reset");
  for (let tenth = 0; tenth < 100; tenth++) {
    FakeSource.last().tell("evaluation");
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(asked.length).toBeGreaterThanOrEqual(10);
  expect(asked.length).toBeLessThanOrEqual(12);
  live.close();
});

test("a baseline that is no group of these runs is told as unknown", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (path: string) => {
    asked.push(path);
    const answer = path.includes("baseline") ? { status: 404 } : { status: 200 };
    return Promise.resolve(new Response(JSON.stringify(comparison), answer));
  });
  const live = new LiveComparison(
    () => ({ runs: "1-2", like: null, study: null }),
    () => "7",
  );
  FakeSource.last().tell("reset");
  await vi.advanceTimersByTimeAsync(10);
  expect(asked).toEqual(["/api/v1/comparison?runs=1-2&baseline=7", "/api/v1/comparison?runs=1-2"]);
  expect(live.resource.value).toEqual({
    asked: { runs: "1-2", like: null, study: null },
    study: null,
    comparison,
    unknownBaseline: "7",
  });
  live.close();
});

test.each([
  ["no id at all", "abc", null, "abc"],
  ["one of the groups", "7", 7, null],
  ["none", null, null, null],
])(
  "of a baseline that is %s the server and the reader are told what they can use",
  async (_, wanted, known, unknown) => {
    const asked = fakeServer(() => ({ ...comparison, baseline: known }));
    const live = new LiveComparison(
      () => ({ runs: "1-2" }),
      () => wanted,
    );
    FakeSource.last().tell("reset");
    await vi.advanceTimersByTimeAsync(10);
    expect(asked).toEqual([`/api/v1/comparison?runs=1-2${known === null ? "" : `&baseline=${known}`}`]);
    expect(live.resource.value?.unknownBaseline).toBe(unknown);
    live.close();
  },
);

test("any runs are followed one by one: what happens to others loads nothing", async () => {
  const runs = [{ id: 1, study: 1, strategy: "random" }];
  const asked = fakeServer(() => ({ ...comparison, runs }));
  const live = new LiveComparison(
    () => ({ runs: "1", like: null, study: null }),
    () => null,
  );
  FakeSource.last().tell("reset");
  await vi.advanceTimersByTimeAsync(10);
  FakeSource.last().tell("evaluation", { run: 9 });
  FakeSource.last().tell("run", { id: 9, study: 2, strategy: "random" });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toHaveLength(1);
  FakeSource.last().tell("evaluation", { run: 1 });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toHaveLength(2);
  live.close();
});

test("what narrows the runs narrows them in every request", async () => {
  const asked = fakeServer(() => ({ ...comparison, runs: [{ id: 1, study: 1, strategy: "random" }] }));
  const live = new LiveComparison(
    () => ({ like: "1", text: "Demo 400", most: "50", archived: null }),
    () => null,
  );
  FakeSource.last().tell("reset");
  await vi.advanceTimersByTimeAsync(10);
  FakeSource.last().tell("evaluation", { run: 1 });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toEqual(Array(2).fill("/api/v1/comparison?like=1&text=Demo+400&most=50"));
  live.close();
});
