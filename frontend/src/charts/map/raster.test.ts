import { expect, test } from "vitest";
import { paint } from "./pixels";
import { emptyRaster, fill } from "./raster";
import { ramp, stepOf } from "./ramp";

const points = { x: Float32Array.of(0.5, 5.5, 5.5, 20, NaN), y: Float32Array.of(9.5, 4.5, 4.5, 5, 5) };
const view = { x: [0, 10], y: [0, 10] } as const;

function filled(kept: Uint8Array | null, colour: Float32Array | null) {
  const raster = emptyRaster(10, 10);
  fill(raster, points, { kept, colour }, view);
  return raster;
}

test("points are counted where they fall; outside, and without a place, not at all", () => {
  const raster = filled(null, null);
  expect(raster.counts[0]).toBe(1);
  expect(raster.counts[55]).toBe(2);
  expect([raster.inView, raster.highest]).toEqual([3, 2]);
});

test("what is left out and what has no colour is counted apart", () => {
  const raster = filled(Uint8Array.of(0, 1, 1, 1, 1), Float32Array.of(1, 4, NaN, 1, 1));
  expect([raster.rest[0], raster.counts[0]]).toEqual([1, 0]);
  expect([raster.counts[55], raster.sums[55], raster.rest[55]]).toEqual([1, 4, 1]);
  expect(raster.inView).toBe(2);
});

test("a raster is filled anew each time", () => {
  const raster = filled(null, null);
  fill(raster, points, { kept: null, colour: null }, { x: [100, 110], y: [0, 10] });
  expect([raster.inView, raster.highest, raster.counts[55]]).toEqual([0, 0, 0]);
});

test("a pixel has the colour of the mean of its points", () => {
  const raster = filled(null, Float32Array.of(0, 1, 2, 0, 0));
  const pixels = new Uint8ClampedArray(400);
  const colours = ramp("light");
  paint(raster, { plain: [1, 2, 3], rest: [9, 9, 9], ramp: { colours, domain: [0, 3] } }, pixels);
  const middle = Array.from(pixels.subarray(55 * 4, 55 * 4 + 3));
  expect(middle).toEqual(Array.from(colours[stepOf(1.5, [0, 3])] ?? []));
  expect(pixels[99 * 4 + 3]).toBe(0);
});

test("values beyond the ends of a scale have the colours of its ends", () => {
  expect([stepOf(-1, [0, 1]), stepOf(2, [0, 1]), stepOf(7, [7, 7])]).toEqual([0, 255, 128]);
});
