import { expect, test } from "vitest";
import type { ComparisonGroup } from "../../api/types";
import { comparison, ladderGroups } from "../../charts/comparisonSamples";
import { groupSeries } from "../../charts/groupSeries";
import { validation } from "../../format/signalSamples";
import { curveRows, frontRows, ladderRows } from "./curveRows";

const seriesOf = (groups: ComparisonGroup[]) => groupSeries(groups, ["dense-sampling", "random"]);

test("a row holds both spreads, empty where there is no interval", () => {
  const { head, rows } = curveRows(seriesOf(comparison.groups));
  expect(rows).toHaveLength(6);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(rows[5]?.slice(head.indexOf("ci_low"), head.indexOf("ci_low") + 2)).toEqual([null, null]);
});

test("an interval of few seeds does not reach beyond what an accuracy can be", () => {
  const wide = comparison.groups.map((each) => ({
    ...each,
    curve: each.curve.map((point) => ({ ...point, ciLow: -0.1, ciHigh: 1.143 })),
  }));
  const { head, rows } = curveRows(seriesOf(wide));
  expect(rows[0]?.slice(head.indexOf("ci_low"), head.indexOf("ci_low") + 2)).toEqual([0, 1]);
});

test("each row names the signal and what is reported, and says that validation is simulated", () => {
  const noisy = comparison.groups.map((group) => ({ ...group, signal: validation }));
  const { head } = curveRows([]);
  const source = (groups: ComparisonGroup[]) =>
    curveRows(seriesOf(groups)).rows[0]?.slice(head.indexOf("incumbent_by"), head.indexOf("reported") + 1);
  expect([comparison.groups, noisy].map(source)).toEqual([
    ["mean test accuracy", "mean test accuracy"],
    ["simulated validation", "mean test accuracy"],
  ]);
});

test("limits on measures stand in every row", () => {
  const measureLimits = [{ measure: "l", title: "Edge GPU latency", unit: "ms", min: 1, max: 5.5 }];
  const { head, rows } = curveRows(seriesOf(comparison.groups.map((group) => ({ ...group, measureLimits }))));
  const column = head.indexOf("limits");
  expect(rows.every((row) => row[column] === "Edge GPU latency at least 1, at most 5.5 ms")).toBe(true);
});

test("the ladder has a line a group, with what hindsight knows and nothing made up", () => {
  const { head, rows } = ladderRows(seriesOf(ladderGroups));
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ["dense-sampling", null, 2, 0.943],
    ["dense-sampling", 1e9, 2, 0.94],
    ["dense-sampling", 2.5e8, 2, 0.93],
    ["random", null, 0, null],
    ["random", 1e9, 2, 0.93],
    ["random", 2.5e8, 2, 0.925],
  ]);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
});

test("fronts have a line an architecture, with the run and query that found it", () => {
  const { head, rows } = frontRows(seriesOf(ladderGroups));
  expect(rows).toHaveLength(15);
  expect(rows[0]?.slice(0, head.indexOf("signal"))).toEqual(["dense-sampling", 5, 1, 5e8]);
});
