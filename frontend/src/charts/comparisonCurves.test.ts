import { expect, test } from "vitest";
import { validation } from "../format/signalSamples";
import { bandOf, comparisonCurves, comparisonFrame, type ComparisonCurvesData } from "./comparisonCurves";
import { comparison, ladderGroups } from "./comparisonSamples";
import { groupSeries } from "./groupSeries";
import type { ComparisonGroup } from "../api/types";
import { testMean } from "../format/signalSamples";

const size = { width: 700, height: 300 };

function dataOf(groups: ComparisonGroup[], more: Partial<ComparisonCurvesData> = {}): ComparisonCurvesData {
  const series = groupSeries(groups, [...new Set(groups.map(({ strategy }) => strategy))]);
  return { series, signal: testMean, spread: "seeds", ...more };
}

const data = dataOf(comparison.groups);

test("curves, bands and the best are as committed", () => {
  expect(comparisonCurves(data, size)).toMatchSnapshot();
});

test("without an interval the seeds' spread is shown", () => {
  const [, random] = comparison.groups;
  expect(random && bandOf(random, "interval")).toEqual(random && bandOf(random, "seeds"));
});

test("both spreads share their axes", () => {
  expect(comparisonFrame({ ...data, spread: "interval" }, size).y.domain).toEqual(comparisonFrame(data, size).y.domain);
});

test("a narrow chart leaves the names to the legend", () => {
  expect(comparisonCurves(data, { width: 340, height: 300 })).not.toContain(">Random</text>");
});

test("a narrow picture that leaves its page names its curves", () => {
  const narrow = { width: 300, height: 300 };
  expect(comparisonCurves({ ...data, named: true }, narrow)).toContain(">Random</text>");
  const page = comparisonFrame(data, narrow);
  expect(comparisonFrame({ ...data, named: true }, narrow).top).toBeGreaterThan(page.top);
});

test("axis and name say where incumbents are chosen by a simulated signal", () => {
  const drawn = comparisonCurves({ ...data, signal: validation }, size);
  expect(drawn).toContain(
    ">↑ incumbent's mean test accuracy, chosen by simulated validation, mean over seeds, %</text>",
  );
  expect(drawn).toContain('aria-label="Mean best so far, chosen by simulated validation: ');
});

test("the best is hindsight", () => {
  expect(comparisonCurves(data, size)).toContain("best measured within the limits 95.00\u00a0% (hindsight)");
});

test("curves under different limits have no best in common", () => {
  expect(comparisonCurves(dataOf(ladderGroups), size)).not.toContain("hindsight");
});

test("names too long for the ends of their curves are left to the legend", () => {
  const long = dataOf(
    comparison.groups.map((group) => ({ ...group, strategy: "dense-sampling:no-regions+raw-target" })),
  );
  expect(comparisonCurves(long, size)).not.toContain("raw target</text>");
  expect(comparisonCurves({ ...long, named: true }, size)).toContain("raw target</text>");
});

test("two ablations are told apart, at the ends of their curves and along them", () => {
  const variants = ["dense-sampling:no-tc", "dense-sampling:raw-target"];
  const groups = comparison.groups.map((group, i) => ({ ...group, strategy: variants[i] ?? "" }));
  const drawn = comparisonCurves(dataOf(groups, { named: true }), size);
  const strokes = [...drawn.matchAll(/stroke="(var\(--series-\d+\))"/g)].map(([, colour]) => colour);
  expect(new Set(strokes).size).toBe(2);
});
