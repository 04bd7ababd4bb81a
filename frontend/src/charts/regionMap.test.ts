import { expect, test } from "vitest";
import { outlineOf, regionMap, type RegionMapData } from "./regionMap";

const region = { centre: 0, hash: "a", members: 10, x: 0, y: 0, xx: 1, xy: 0.5, yy: 1 };
const data: RegionMapData = {
  xTitle: "Principal component 1",
  yTitle: "Principal component 2",
  view: { x: [-4, 4], y: [-4, 4] },
  queried: [
    { query: 1, x: -1, y: 1, value: 0 },
    { query: 2, x: 1, y: 1, value: 1 },
  ],
  batch: { from: 2, to: 2 },
  regions: [{ ...region, centreX: 0.5, centreY: 0.5 }],
  colours: Array.from({ length: 256 }, (_, i) => [i, i, i] as const),
  domain: [0, 1],
  valueTitle: "Mean test accuracy, %",
  label: "Round 2",
};

test("the map of a round is as committed", () => {
  expect(regionMap(data, { width: 400, height: 300 })).toMatchSnapshot();
});

test("an outline lies at two standard deviations along the directions of its members", () => {
  expect(outlineOf({ xx: 4, xy: 0, yy: 1 })).toEqual({ long: 4, short: 2, angle: 0 });
  expect(outlineOf({ xx: 1, xy: 0, yy: 4 }).angle).toBeCloseTo(Math.PI / 2);
  expect(outlineOf(region).angle).toBeCloseTo(Math.PI / 4);
  expect(outlineOf(region).long).toBeCloseTo(2 * Math.sqrt(1.5));
  expect(outlineOf({ xx: 0, xy: 0, yy: 0 })).toEqual({ long: 0, short: 0, angle: 0 });
});
