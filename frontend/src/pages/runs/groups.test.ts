import { expect, test } from "vitest";
import type { RunSummary, Study } from "../../api/types";
import { groupsOf, withRun } from "./groups";

function run(
  id: number,
  seed: number,
  state: RunSummary["state"],
  testAccuracy?: number,
  secondsLeft: number | null = null,
) {
  const incumbent = testAccuracy === undefined ? null : { testAccuracy };
  return {
    id,
    study: 1,
    strategy: "random",
    flopsRange: { min: 0, max: 5 },
    seed,
    state,
    queried: 10,
    queries: 20,
    incumbent,
    secondsLeft,
    versions: state === "queued" ? null : { code: "0.1.0+aa", dataSha256: "00" },
  } as RunSummary;
}

const study = (...runs: RunSummary[]) =>
  ({ id: 1, strategies: ["random"], ladder: [{ min: 0, max: 5 }], runs }) as Study;

test("runs that differ in the seed alone are one group with its mean", () => {
  const [group] = groupsOf(study(run(2, 2, "finished", 0.94), run(1, 1, "finished", 0.92), run(3, 3, "queued")));
  expect(group).toMatchObject({ queried: 30, queries: 60, meanOf: 2, best: 0.94 });
  expect(group?.mean).toBeCloseTo(0.93);
  expect(group?.runs.map(({ seed }) => seed)).toEqual([1, 2, 3]);
  expect(group?.states).toEqual([
    ["queued", 1],
    ["finished", 2],
  ]);
});

test("each limit of a ladder is a group of its own, since seeds alone are repetitions", () => {
  const wide = { min: 0, max: null };
  const ladder = [{ min: 0, max: 5 }, { min: 0, max: 7 }, wide];
  const under = [run(1, 1, "finished", 0.8), run(2, 2, "finished", 0.82)];
  const free = [3, 4].map((id) => ({ ...run(id, id - 2, "finished", 0.94), flopsRange: wide }));
  const groups = groupsOf({ ...study(...free, ...under), ladder });
  expect(groups.map(({ flopsRange, meanOf, key }) => [flopsRange.max, meanOf, key])).toEqual([
    [5, 2, "1:0"],
    [null, 2, "1:2"],
  ]);
  expect(groups[0]?.half).toBeCloseTo(12.706 * 0.01);
  expect(groups[1]?.mean).toBeCloseTo(0.94);
});

test("runs that have not finished are no part of the mean, which would be one of different numbers of queries", () => {
  const unfinished = [run(3, 3, "running", 0.5), run(4, 4, "failed", 0.6), run(5, 5, "cancelled", 0.97)];
  const [group] = groupsOf(study(run(1, 1, "finished", 0.92), run(2, 2, "finished", 0.94), ...unfinished));
  expect(group).toMatchObject({ meanOf: 2, best: 0.97 });
  expect(group?.mean).toBeCloseTo(0.93);
  expect(group?.half).toBeCloseTo(12.706 * 0.01);
});

test("while no run has finished there is the best so far, but neither mean nor interval", () => {
  const [group] = groupsOf(study(run(1, 1, "running", 0.92), run(2, 2, "failed", 0.94)));
  expect(group).toMatchObject({ mean: null, half: null, meanOf: 0, best: 0.94 });
});

test("the time left is that of the slowest run, and unknown while a run has none", () => {
  expect(groupsOf(study(run(1, 1, "running", 0.9, 5), run(2, 2, "running", 0.9, 9)))[0]?.secondsLeft).toBe(9);
  expect(groupsOf(study(run(1, 1, "running", 0.9, 5), run(2, 2, "queued")))[0]?.secondsLeft).toBeNull();
});

test("a newer record takes its run's place", () => {
  const changed = withRun(study(run(1, 1, "running"), run(2, 2, "queued")), run(2, 2, "running"));
  expect(changed.runs.map(({ state }) => state)).toEqual(["running", "running"]);
  expect(changed.versions).toEqual([{ code: "0.1.0+aa", dataSha256: "00" }]);
});
