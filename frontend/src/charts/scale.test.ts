import { expect, test } from "vitest";
import { linearScale, logScale } from "./scale";

test("a log scale gives equal factors equal lengths and inverts", () => {
  const scale = logScale([10, 1000], [0, 200]);
  expect(scale.at(100)).toBeCloseTo(100);
  expect(scale.invert(200)).toBeCloseTo(1000);
});

test("a domain of one value lies in the middle", () => {
  expect(linearScale([3, 3], [0, 100]).at(3)).toBe(50);
});
