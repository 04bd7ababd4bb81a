import { expect, test } from "vitest";
import { counted, integer, percent, pointsDifference } from "./numbers";

test("whole numbers are grouped", () => {
  expect(integer(423624)).toBe("423,624");
});

test("a fraction is shown as percent with a space that does not break", () => {
  expect(percent(0.943175752957662)).toBe("94.32\u00a0%");
});

test("a difference has its sign, and none where it rounds to nothing", () => {
  expect(pointsDifference(0.0025)).toBe("+0.25");
  expect(pointsDifference(-0.001)).toBe("−0.10");
  expect(pointsDifference(-0.00001)).toBe("0.00");
});

test("one thing is singular", () => {
  expect(counted(1, "run")).toBe("1 run");
  expect(counted(1200, "query", "queries")).toBe("1,200 queries");
});
