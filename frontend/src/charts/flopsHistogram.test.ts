import { expect, test } from "vitest";
import { flopsHistogram } from "./flopsHistogram";

const bins = [
  { from: 10e6, to: 100e6, count: 4 },
  { from: 100e6, to: 1000e6, count: 8 },
];
const colours = (svg: string) => Array.from(svg.matchAll(/<rect[^>]*fill="var\((--[\w-]+)\)"/g), (match) => match[1]);

test("bins inside the range have the accent, others are muted, and a cut bin is drawn in parts", () => {
  const svg = flopsHistogram(bins, { min: null, max: 500e6 }, { width: 300, height: 100 });
  expect(colours(svg)).toEqual(["--accent", "--accent", "--chart-muted"]);
});

test("without limits all is inside", () => {
  const svg = flopsHistogram(bins, { min: null, max: null }, { width: 300, height: 100 });
  expect(colours(svg)).toEqual(["--accent", "--accent"]);
});

test("the drawing is as committed", () => {
  expect(flopsHistogram(bins, { min: 50e6, max: 500e6 }, { width: 300, height: 100 })).toMatchSnapshot();
});
