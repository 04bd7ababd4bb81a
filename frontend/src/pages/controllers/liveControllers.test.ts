import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser, fakeServer, FakeSource } from "../../api/browser.fake";
import { LiveControllers } from "./liveControllers.svelte";
import { inTraining, ready } from "./samples";

beforeEach(() => {
  fakeBrowser();
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function listening() {
  const asked = fakeServer(() => [ready(1, 0.9)]);
  const live = new LiveControllers();
  FakeSource.last().tell("reset");
  await vi.advanceTimersByTimeAsync(100);
  const states = () => live.resource.value?.map(({ id, state, step }) => `${id} ${state} ${step}`);
  return { live, asked, states };
}

test("a training appears, advances and ends without a request", async () => {
  const { live, asked, states } = await listening();
  FakeSource.last().tell("controller", inTraining(2, 10));
  FakeSource.last().tell("controller", inTraining(2, 20));
  expect(states()).toEqual(["nasbench101-d1-seed1 ready 4500", "nasbench101-d1-seed2 training 20"]);
  FakeSource.last().tell("controller", ready(2, 0.8));
  expect(states()).toEqual(["nasbench101-d1-seed1 ready 4500", "nasbench101-d1-seed2 ready 4500"]);
  expect(asked).toHaveLength(1);
  live.close();
});

test("a run that fails may have taken its training along, so the server is asked", async () => {
  const { live, asked } = await listening();
  FakeSource.last().tell("run", { id: 1, state: "running" });
  FakeSource.last().tell("run", { id: 1, state: "failed" });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(asked).toHaveLength(2);
  live.close();
});
