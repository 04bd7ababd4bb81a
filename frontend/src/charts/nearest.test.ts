import { expect, test } from "vitest";
import { nearest } from "./nearest";

const points = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
];

test("the nearest point within reach is found, and none beyond", () => {
  expect(nearest(points, { x: 7, y: 1 }, 5)).toBe(1);
  expect(nearest(points, { x: 30, y: 0 }, 5)).toBe(-1);
});
