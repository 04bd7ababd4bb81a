import { expect, test } from "vitest";
import { accuracyDomain } from "./accuracyDomain";

test("a few poor values do not squash the rest", () => {
  const [low, high] = accuracyDomain([0.1, ...Array.from({ length: 99 }, (_, i) => 0.93 + i * 1e-4)], 0.05);
  expect(low).toBeGreaterThan(0.929);
  expect(high).toBeGreaterThan(0.9398);
});

test("equal values get a span of 0.4 points", () => {
  const [low, high] = accuracyDomain([0.94, 0.94], 0);
  expect(high - low).toBeCloseTo(0.004);
});
