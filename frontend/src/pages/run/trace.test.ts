import { expect, test } from "vitest";
import type { Run, RunSummary } from "../../api/types";
import { trace } from "../../charts/samples";
import { hasFlops, improvements, incumbents, mergedTrace, withSummary } from "./trace";

test("later entries are appended once, in order", () => {
  const late = [trace[4], trace[3], trace[3], trace[0]].filter((entry) => entry !== undefined);
  expect(mergedTrace(trace.slice(0, 3), late)).toEqual(trace);
});

test("nothing new leaves the trace as it is", () => {
  expect(mergedTrace(trace, trace)).toBe(trace);
});

test("an entry improves when its signal beats all before", () => {
  expect([...improvements(trace)]).toEqual([1, 2, 4]);
  expect(incumbents(trace).map(({ hash }) => hash)).toEqual(["hash-1", "hash-2", "hash-4"]);
});

test("a summary that lags does not take queries back", () => {
  const run = { trace, queried: 5 } as Run;
  expect(withSummary(run, { state: "running", queried: 3 } as RunSummary)).toMatchObject({
    state: "running",
    queried: 5,
  });
});

test("a trace without FLOPs has none, one that has not begun may have them", () => {
  expect(hasFlops([])).toBe(true);
  expect(hasFlops(trace)).toBe(true);
  expect(hasFlops(trace.map((entry) => ({ ...entry, flops: null })))).toBe(false);
});
