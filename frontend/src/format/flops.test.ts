import { expect, test } from "vitest";
import { byLimit, flopsRange, legibleLimit, mflopsExactly, mflopsOrDash, mflopsValue, toFlops } from "./flops";

test("small FLOPs keep a digit, large ones are grouped", () => {
  expect(mflopsValue(37_100_000)).toBe("37.1");
  expect(mflopsValue(1_195_000_000)).toBe("1,195");
});

test("MFLOPs become whole units", () => {
  expect(toFlops(251.3)).toBe(251_300_000);
});

test("a range says which limits it has", () => {
  expect(flopsRange({ min: null, max: 1e9 })).toBe("at most 1,000\u00a0MFLOPs");
  expect(flopsRange({ min: 250e6, max: 1e9 })).toBe("250 to 1,000\u00a0MFLOPs");
  expect(flopsRange({ min: 250e6, max: null })).toBe("at least 250\u00a0MFLOPs");
  expect(flopsRange({ min: null, max: null })).toBe("any FLOPs");
});

test("limits that differ look different", () => {
  expect(flopsRange({ min: null, max: 15_647_360 })).toBe("at most 15.64736\u00a0MFLOPs");
  expect(flopsRange({ min: null, max: 15_647_361 })).toBe("at most 15.647361\u00a0MFLOPs");
  expect(flopsRange({ min: 382_280_320, max: 1_195_000_001 })).toBe("382.28032 to 1,195.000001\u00a0MFLOPs");
});

test("FLOPs that are not known are a dash", () => {
  expect([787e6, null, undefined].map(mflopsOrDash)).toEqual(["787", "–", "–"]);
});

test("a limit is typed to the last operation", () => {
  for (const flops of [15_647_360, 47_104_640, 382_280_320, 1_000_000_000]) {
    expect(toFlops(Number(mflopsExactly(flops)))).toBe(flops);
  }
  expect(mflopsExactly(15_647_360)).toBe("15.64736");
});

test("a limit that is offered has four digits at most, and admits what it was taken from", () => {
  expect([15_647_360, 382_280_320, 1_195_000_001, 7_335_187_456, 251_250_000].map(legibleLimit)).toEqual([
    15_650_000, 382_300_000, 1_196_000_000, 7_336_000_000, 251_300_000,
  ]);
  for (const flops of [0, 1, 999, 1_000, 9_999, 10_000, 99_999_999]) {
    expect(legibleLimit(flops)).toBeGreaterThanOrEqual(flops);
    expect(legibleLimit(legibleLimit(flops))).toBe(legibleLimit(flops));
  }
});

test("ranges are ordered by their upper limit, none last", () => {
  const range = (min: number | null, max: number | null) => ({ min, max });
  const ordered = [range(null, 1), range(null, 2), range(1, 2), range(null, null), range(2, null)];
  expect([...ordered].reverse().sort(byLimit)).toEqual(ordered);
});
