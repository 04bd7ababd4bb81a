import { expect, test } from "vitest";
import { linearTicks, logTicks, thinned, tickText } from "./ticks";

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

test("of many values every so many are left, of few all", () => {
  const many = Array.from({ length: 33 }, (_, i) => i + 10);
  expect(thinned([1, 2, 3], 5)).toEqual([1, 2, 3]);
  expect(thinned(many, 12)).toEqual([10, 13, 16, 19, 22, 25, 28, 31, 34, 37, 40]);
  expect(thinned(many, 0)).toEqual([10]);
});

test("a narrow log axis has equal steps", () => {
  expect(logTicks([310, 340], 5)).toEqual([310, 320, 330, 340]);
});

test("ticks have the digits that tell them apart", () => {
  expect([310, 312.5, 315].map(tickText([310, 312.5, 315]))).toEqual(["310", "313", "315"]);
  expect([0.2, 0.4].map(tickText([0.2, 0.4]))).toEqual(["0.2", "0.4"]);
  expect([1000, 5000].map(tickText([1000, 5000]))).toEqual(["1,000", "5,000"]);
});
