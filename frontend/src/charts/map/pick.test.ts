import { expect, test } from "vitest";
import { PickGrid } from "./pick";
import type { Box } from "./view";

const view: Box = { x: [0, 1], y: [0, 1] };

/** The same as asking every point. */
test("the nearest of many points is found, or none within reach", () => {
  let state = 12345;
  const random = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const points = { x: Float32Array.from({ length: 500 }, random), y: Float32Array.from({ length: 500 }, random) };
  const kept = Uint8Array.from({ length: 500 }, () => (random() < 0.5 ? 1 : 0));
  const grid = new PickGrid(points, kept, view, 300, 200);
  for (let trial = 0; trial < 200; trial += 1) {
    const place = { x: random() * 300, y: random() * 200 };
    let [best, least] = [-1, 12 * 12];
    points.x.forEach((_, i) => {
      const at = grid.placeOf(i);
      const distance = (at.x - place.x) ** 2 + (at.y - place.y) ** 2;
      if (kept[i] === 1 && distance <= least) {
        [best, least] = [i, distance];
      }
    });
    expect(grid.nearest(place, 12)).toBe(best);
  }
});

test("points out of view and without a place are no answer", () => {
  const grid = new PickGrid({ x: Float32Array.of(2, NaN), y: Float32Array.of(0.5, 0.5) }, null, view, 100, 100);
  expect(grid.nearest({ x: 99, y: 50 }, 30)).toBe(-1);
});
