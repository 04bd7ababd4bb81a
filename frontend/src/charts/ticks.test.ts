import { expect, test } from "vitest";
import { linearTicks, logTicks } from "./ticks";

test("linear ticks are round and inside the domain", () => {
  expect(linearTicks([0.931, 0.9432], 4)).toEqual([0.932, 0.934, 0.936, 0.938, 0.94, 0.942]);
  expect(linearTicks([0, 150], 4)).toEqual([0, 50, 100, 150]);
});

test("ticks of whole numbers are whole", () => {
  expect(linearTicks([0, 5], 10, 1)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(linearTicks([0, 5], 10)).toContain(0.5);
  expect(linearTicks([0, 150], 4, 1)).toEqual([0, 50, 100, 150]);
});

test("log ticks thin out where there is little room", () => {
  expect(logTicks([37, 7335], 10)).toEqual([50, 100, 200, 500, 1000, 2000, 5000]);
  expect(logTicks([37, 7335], 5)).toEqual([100, 300, 1000, 3000]);
  expect(logTicks([37, 7335], 3)).toEqual([100, 1000]);
});
