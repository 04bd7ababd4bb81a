import { expect, test } from "vitest";
import { validation } from "../format/signalSamples";
import { bandsOf, comparisonCurves, comparisonFrame } from "./comparisonCurves";
import { comparison } from "./samples";

const size = { width: 700, height: 300 };

test("curves, bands and the best are as committed", () => {
  expect(comparisonCurves({ comparison, spread: "seeds" }, size)).toMatchSnapshot();
});

test("without an interval the seeds' spread is shown", () => {
  const [, random] = comparison.groups;
  expect(random && bandsOf(random, "interval")).toBe(random?.curve);
});

test("both spreads share their axes", () => {
  const seeds = comparisonFrame({ comparison, spread: "seeds" }, size);
  expect(comparisonFrame({ comparison, spread: "interval" }, size).y.domain).toEqual(seeds.y.domain);
});

test("a narrow chart leaves the names to the legend", () => {
  const narrow = comparisonCurves({ comparison, spread: "seeds" }, { width: 340, height: 300 });
  expect(narrow).not.toContain(">Random</text>");
});

test("a narrow picture that leaves its page names its curves", () => {
  const size = { width: 300, height: 300 };
  const named = comparisonCurves({ comparison, spread: "seeds", named: true }, size);
  expect(named).toContain(">Random</text>");
  const page = comparisonFrame({ comparison, spread: "seeds" }, size);
  expect(comparisonFrame({ comparison, spread: "seeds", named: true }, size).top).toBeGreaterThan(page.top);
});

test("axis and name say where incumbents are chosen by a simulated signal", () => {
  const noisy = { ...comparison, study: { ...comparison.study, signal: validation } };
  const drawn = comparisonCurves({ comparison: noisy, spread: "seeds" }, size);
  expect(drawn).toContain(
    ">↑ incumbent's mean test accuracy, chosen by simulated validation, mean over seeds, %</text>",
  );
  expect(drawn).toContain('aria-label="Mean best so far, chosen by simulated validation: ');
});

test("the best is hindsight", () => {
  expect(comparisonCurves({ comparison, spread: "seeds" }, size)).toContain(
    "best measured within the limits 95.00\u00a0% (hindsight)",
  );
});

test("names too long for the ends of their curves are left to the legend", () => {
  const groups = comparison.groups.map((group) => ({ ...group, strategy: "dense-sampling:no-regions+raw-target" }));
  const long = { ...comparison, groups };
  expect(comparisonCurves({ comparison: long, spread: "seeds" }, size)).not.toContain("raw target</text>");
  expect(comparisonCurves({ comparison: long, spread: "seeds", named: true }, size)).toContain("raw target</text>");
});

test("two ablations are told apart, at the ends of their curves and along them", () => {
  const variants = ["dense-sampling:no-tc", "dense-sampling:raw-target"];
  const groups = comparison.groups.map((group, i) => ({ ...group, strategy: variants[i] ?? "" }));
  const drawn = comparisonCurves({ comparison: { ...comparison, groups }, spread: "seeds", named: true }, size);
  const strokes = [...drawn.matchAll(/stroke="(var\(--series-\d+\))"/g)].map(([, colour]) => colour);
  expect(new Set(strokes).size).toBe(2);
});
