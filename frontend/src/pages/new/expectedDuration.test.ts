import { expect, test } from "vitest";
import { expectedDuration, type Measured } from "./expectedDuration";

const measured: Measured = {
  durations: [
    { strategy: "random", queries: 10, runs: 4, secondsPerQuery: 0.5 },
    { strategy: "random", queries: 1000, runs: 2, secondsPerQuery: 5 },
    { strategy: "dense-sampling", queries: 150, runs: 3, secondsPerQuery: 0.1 },
  ],
  health: { workers: 2, runsQueued: 0, runsRunning: 0 },
};
const of = (strategies: string[], runs: number, queries: number, more: Partial<Measured["health"]> = {}) =>
  expectedDuration({ strategies, runs, queries }, { ...measured, health: { ...measured.health, ...more } }).replaceAll(
    "\u00a0",
    " ",
  );

test("runs share the workers; the time a query is that of runs of a like length", () => {
  expect(of(["random"], 4, 20)).toBe("Expected to take about 20 s on 2 workers, going by 4 runs here.");
  expect(of(["random"], 4, 500)).toBe("Expected to take about 1 h 23 min on 2 workers, going by 2 runs here.");
  expect(of(["random", "dense-sampling"], 2, 20)).toBe(
    "Expected to take about 12 s on 2 workers, going by 7 runs here.",
  );
});

test("one run takes its time however many workers there are", () => {
  expect(of(["random"], 1, 20, { workers: 8 })).toBe("Expected to take about 10 s on 8 workers, going by 4 runs here.");
});

test("runs that are not finished come first", () => {
  expect(of(["dense-sampling"], 1, 1, { runsQueued: 2, runsRunning: 1 })).toBe(
    "Expected to take less than a second on 2 workers, going by 3 runs here, after 3 runs that are not finished.",
  );
});

test("nothing is made up where nothing was measured", () => {
  expect(of(["random", "bananas"], 1, 20)).toContain("no run of BANANAS has finished");
  expect(of(["dense-sampling", "bananas", "local-search"], 1, 20)).toContain(
    "no run of BANANAS or Local search has finished",
  );
  expect(of([], 1, 20)).toBe("");
});
