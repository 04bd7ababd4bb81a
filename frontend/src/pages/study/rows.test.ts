import { expect, test } from "vitest";
import { comparison } from "../../charts/samples";
import { validation } from "../../format/signalSamples";
import { curveRows, differences } from "./rows";

test("a row holds both spreads, empty where there is no interval", () => {
  const { head, rows } = curveRows(comparison);
  expect(rows).toHaveLength(6);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(rows[5]?.slice(-4, -2)).toEqual([null, null]);
});

test("each row names the signal and what is reported, and says that validation is simulated", () => {
  const noisy = { ...comparison, study: { ...comparison.study, signal: validation } };
  expect([comparison, noisy].map((each) => curveRows(each).rows[0]?.slice(-2))).toEqual([
    ["mean test accuracy", "mean test accuracy"],
    ["simulated validation", "mean test accuracy"],
  ]);
});

test("limits on measures stand in every row", () => {
  const measureLimits = [{ measure: "l", title: "Edge GPU latency", unit: "ms", min: 1, max: 5.5 }];
  const { head, rows } = curveRows({ ...comparison, study: { ...comparison.study, measureLimits } });
  expect(head[head.length - 1]).toBe("limits");
  expect(rows.every((row) => row[head.length - 1] === "Edge GPU latency at least 1, at most 5.5 ms")).toBe(true);
});

test("differences are to the highest mean, unknown without one", () => {
  const [first, second] = comparison.groups;
  if (!first || !second) {
    throw new Error("the sample has two groups");
  }
  const end = { mean: 0.94, ciLow: null, ciHigh: null, median: 0.94, best: 0.94, worst: 0.94 };
  const groups = [
    { ...first, end },
    { ...second, end: { ...end, mean: 0.93 } },
    { ...second, end: null },
  ];
  const [best, other, none] = differences(groups);
  expect(best).toBe(0);
  expect(other).toBeCloseTo(-0.01);
  expect(none).toBeNull();
});
