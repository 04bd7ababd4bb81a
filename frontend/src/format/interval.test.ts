import { expect, test } from "vitest";
import { halfInterval } from "./interval";

test("the interval of three values is Student's with two degrees of freedom", () => {
  expect(halfInterval([1, 2, 3])).toBeCloseTo(4.303 / Math.sqrt(3), 6);
});

test("many values come close to the normal interval", () => {
  const values = Array.from({ length: 1000 }, (_, i) => i % 2);
  expect(halfInterval(values)).toBeCloseTo((1.962 * 0.50025) / Math.sqrt(1000), 4);
});

test("one value has no interval", () => {
  expect(halfInterval([0.94])).toBeNull();
});
