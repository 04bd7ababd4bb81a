import { expect, test } from "vitest";
import { bandsOf, comparisonCurves, comparisonFrame } from "./comparisonCurves";
import { comparison } from "./samples";

const size = { width: 700, height: 300 };

test("curves, bands and the best in range are as committed", () => {
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
