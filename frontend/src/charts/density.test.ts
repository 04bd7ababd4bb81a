import { expect, test } from "vitest";
import { densityOf, densityPixels } from "./density";
import { frameOf } from "./frame";

const frame = frameOf({ width: 156, height: 162 }, { x: [10, 1000], y: [0, 1], logX: true });
const table = { mflops: Float32Array.of(10, 100, 100, 5000), accuracies: Float32Array.of(0.99, 0.5, 0.5, 0.5) };

test("cells are counted where they fall, those outside the axes not at all", () => {
  const density = densityOf(table, frame, 10);
  expect([density.width, density.height]).toEqual([10, 10]);
  expect(density.counts[0]).toBe(1);
  expect(density.counts[5 * 10 + 5]).toBe(2);
  expect(density.counts.reduce((sum, count) => sum + count, 0)).toBe(3);
  expect(density.highest).toBe(2);
});

test("more cells are more opaque, none are clear", () => {
  const pixels = densityPixels(densityOf(table, frame, 10), [1, 2, 3]);
  const alpha = (cell: number) => pixels[cell * 4 + 3] ?? 0;
  expect(alpha(55)).toBeGreaterThan(alpha(0));
  expect(alpha(1)).toBe(0);
});
