import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser, fakeServer, FakeSource } from "../../api/browser.fake";
import type { Controller } from "../../api/types";
import { comparison } from "../../charts/samples";
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
  const asked = fakeServer((url) => (url.includes("/studies/") ? { ...comparison.study, controllers } : comparison));
  const live = new LiveComparison(1);
  FakeSource.last().tell("reset");
  await vi.advanceTimersByTimeAsync(10);
  FakeSource.last().tell("controller", {
    id: "nasbench101-d1-seed1",
    state: "training",
    step: 3,
    steps: 10,
  } as Controller);
  expect(live.resource.value?.study.controllers).toEqual([
    { id: "nasbench101-d1-seed1", state: "training", step: 3, steps: 10 },
    { id: "nasbench101-beta-vae-seed1" },
  ]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(FakeSource.opened.map(({ url }) => url)).toEqual(["/api/v1/events?study=1"]);
  expect(asked).toEqual(["/api/v1/studies/1", "/api/v1/comparison?study=1"]);
  live.close();
});

test("however many events come, it is loaded every two seconds at most", async () => {
  const asked = fakeServer((url) => (url.includes("/studies/") ? comparison.study : comparison));
  const live = new LiveComparison(1);
  FakeSource.last().tell("reset");
  for (let tenth = 0; tenth < 100; tenth++) {
    FakeSource.last().tell("evaluation");
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(asked.length).toBeGreaterThanOrEqual(10);
  expect(asked.length).toBeLessThanOrEqual(12);
  live.close();
});
