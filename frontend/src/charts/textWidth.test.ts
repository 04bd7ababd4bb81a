import { expect, test } from "vitest";
import { textWidth } from "./textWidth";

// Measured by Chromium in Inter of 11 pixels.
test.each([
  ["Random", 42.7],
  ["Dense sampling", 83.1],
  ["Local search", 66.4],
  ["Regularized evolution", 111.8],
  ["BANANAS", 53.6],
  ["at most 432 MFLOPs", 108.9],
  ["Whole table (hindsight)", 120.6],
  ["mmm", 28.9],
  ["WWW 100 %", 67.7],
])("%s is given the room that it takes, and little more", (line, measured) => {
  expect(textWidth(line)).toBeGreaterThanOrEqual(measured);
  expect(textWidth(line)).toBeLessThan(measured * 1.15);
});
