import { expect, test } from "vitest";
import { validation } from "../format/signalSamples";
import { bandOf, comparisonCurves, comparisonFrame, curveNames, type ComparisonCurvesData } from "./comparisonCurves";
import { comparison, ladderGroups } from "./comparisonSamples";
import { groupSeries } from "./groupSeries";
import { regretSeries } from "./meanRegret";
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

test("a narrow chart names its curves above them, not at their ends", () => {
  const narrow = { width: 340, height: 300 };
  expect(comparisonCurves(data, narrow)).toContain('fill="var(--ink-2)">Random</text>');
  expect(comparisonFrame(data, narrow).top).toBeGreaterThan(comparisonFrame(data, size).top);
  expect(curveNames(data, 340)).toMatchObject({ atEnds: ["", ""], above: { height: 17 } });
});

test("curves of one colour have the numbers of a legend at their ends", () => {
  const many = dataOf(ladderGroups);
  const drawn = comparisonCurves(many, size);
  expect(curveNames(many, size.width).atEnds).toEqual(["1", "2", "3", "4", "5"]);
  expect(drawn).toContain(">5: Random, at most 250\u00a0MFLOPs</text>");
  expect(drawn).toContain('font-weight="600" data-groups=" 2 ">5</text>');
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

test("names too long for the ends of their curves stand above them", () => {
  const long = dataOf(
    comparison.groups.map((group) => ({ ...group, strategy: "dense-sampling:no-regions+raw-target" })),
  );
  expect(comparisonCurves(long, size)).toContain(">2: Dense sampling, no regions, raw target</text>");
});

test("two ablations are told apart, at the ends of their curves and along them", () => {
  const variants = ["dense-sampling:no-tc", "dense-sampling:raw-target"];
  const groups = comparison.groups.map((group, i) => ({ ...group, strategy: variants[i] ?? "" }));
  const drawn = comparisonCurves(dataOf(groups), size);
  const strokes = [...drawn.matchAll(/stroke="(var\(--series-\d+\))"/g)].map(([, colour]) => colour);
  expect(new Set(strokes).size).toBe(2);
});

test("simple regret is how far the mean is below the best within each group's own limits, 0 on the axis", () => {
  const [tight, , loose] = ladderGroups;
  const found = [tight, loose].flatMap((each) =>
    each ? [{ ...each, bestTestAccuracy: each.id === 1 ? 0.933 : 0.95 }] : [],
  );
  const [first, second] = regretSeries(dataOf(found).series).map(({ group }) => group);
  expect([first?.id, second?.id]).toEqual([3, 1]);
  expect(first?.curve[2]?.mean).toBeCloseTo(0.007, 9);
  expect(second?.curve[2]).toMatchObject({ mean: 0, low: 0 });
  const frame = comparisonFrame(dataOf(found, { regret: true }), size);
  expect(frame.y.at(0)).toBe(frame.bottom);
  expect(frame.y.at(0.007)).toBeLessThan(frame.bottom);
});

test("curves of simple regret say that they are hindsight, and draw no best", () => {
  const drawn = comparisonCurves({ ...data, regret: true }, size);
  expect(drawn).toContain('aria-label="Mean simple regret (hindsight): Dense sampling 1.7 points after 3 queries;');
  expect(drawn).toContain("mean over seeds: percentage points (hindsight)</text>");
  expect(drawn).not.toContain("best measured");
});

test("of a group of which nobody knows the best there is no regret", () => {
  const unknown = dataOf(comparison.groups.map((each) => ({ ...each, bestTestAccuracy: null })));
  expect(regretSeries(unknown.series)).toEqual([]);
});
