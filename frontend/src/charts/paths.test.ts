import { expect, test } from "vitest";
import { stepBand, stepPath } from "./paths";

test("a value holds until the next point", () => {
  expect(
    stepPath([
      { x: 0, y: 9 },
      { x: 5, y: 4 },
    ]),
  ).toBe("M0,9H5V4");
});

test("a band closes over the same steps", () => {
  expect(stepBand([0, 5], [8, 6], [3, 1])).toBe("M0,3H5V1V6V8H0Z");
});

test("nothing to draw is an empty path", () => {
  expect(stepPath([])).toBe("");
  expect(stepBand([], [], [])).toBe("");
});
