import { expect, test } from "vitest";
import { comparison, group, ladderGroups } from "./comparisonSamples";
import { groupSeries, ladderSeries, rungsOf } from "./groupSeries";

const strategies = ["dense-sampling", "random"];
const series = groupSeries(ladderGroups, strategies);

test("a name says the strategy and only what differs", () => {
  expect(groupSeries(comparison.groups, strategies).map(({ title }) => title)).toEqual(["Dense sampling", "Random"]);
  expect(series.map(({ title }) => title)).toEqual([
    "Dense sampling, any FLOPs",
    "Dense sampling, at most 1,000\u00a0MFLOPs",
    "Dense sampling, at most 250\u00a0MFLOPs",
    "Random, any FLOPs",
    "Random, at most 1,000\u00a0MFLOPs",
    "Random, at most 250\u00a0MFLOPs",
  ]);
});

test("queries, signal, limits and controller seed are named where they differ", () => {
  const latency = { measure: "l", title: "Edge GPU latency", unit: "ms", min: null, max: 5 };
  const groups = [
    { ...group(1, "random", 0.9, true), queries: 150, measureLimits: [latency] },
    { ...group(2, "random", 0.9, true), queries: 40, controllerSeed: 2 },
  ];
  expect(groupSeries(groups, ["random"]).map(({ title }) => title)).toEqual([
    "Random, Edge GPU latency at most 5 ms, 150 queries, controller seed 1",
    "Random, no further limits, 40 queries, controller seed 2",
  ]);
});

test("a strategy has one colour, and no two of its groups the same dash", () => {
  const dense = series.filter(({ group: { strategy } }) => strategy === "dense-sampling");
  expect(new Set(dense.map(({ style }) => style.colour)).size).toBe(1);
  expect(new Set(dense.map(({ style }) => style.dash)).size).toBe(3);
});

test("rungs are in order, no limit last", () => {
  expect(rungsOf(ladderGroups)).toEqual([2.5e8, 1e9, null]);
});

test("what differs in nothing but the limit is one line, tightest first", () => {
  expect(ladderSeries(series).map(({ title, rungs }) => [title, rungs.map((each) => each.group.id)])).toEqual([
    ["Dense sampling", [1, 3, 5]],
    ["Random", [2, 4, 6]],
  ]);
});
