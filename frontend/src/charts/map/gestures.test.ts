import { expect, test } from "vitest";
import { boxOf, dragged, dragOf, pinched, pressed, wheeled } from "./gestures";
import type { Box } from "./view";

const limits: Box = { x: [0, 10], y: [0, 10] };
const stage = { width: 100, height: 100, limits };
const view: Box = { x: [2, 6], y: [2, 6] };

test("a wheel zooms about the pointer, whose pixels count from the top", () => {
  const { x, y } = wheeled(view, { x: 0, y: 0 }, -100, stage);
  expect(x[0]).toBe(2);
  expect(y[1]).toBeCloseTo(6);
  expect(x[1]).toBeLessThan(6);
});

test("a drag to the right and down shows what lies to the left and above", () => {
  expect(dragged(view, { x: 25, y: 25 }, stage)).toEqual({ x: [1, 5], y: [3, 7] });
});

test("fingers that part enlarge what was between them", () => {
  const near = pinched(
    view,
    [
      { x: 40, y: 50 },
      { x: 60, y: 50 },
    ],
    [
      { x: 30, y: 50 },
      { x: 70, y: 50 },
    ],
    stage,
  );
  expect(near.x).toEqual([3, 5]);
});

test("keys move, zoom and reset", () => {
  expect(pressed(view, "ArrowRight", stage, limits)?.x[0]).toBeCloseTo(2.8);
  expect(pressed(view, "0", stage, limits)).toEqual(limits);
  expect((pressed(view, "+", stage, limits)?.x[1] ?? 9) - 4).toBeCloseTo(1.4);
  expect(pressed(view, "x", stage, limits)).toBeNull();
});

test("a rectangle on the page is a part of the plane, and back", () => {
  const drag = { from: { x: 75, y: 25 }, to: { x: 25, y: 75 } };
  const box = boxOf(view, drag, stage);
  expect(box).toEqual({ x: [3, 5], y: [3, 5] });
  expect(dragOf(view, box, stage)).toEqual({ from: { x: 25, y: 25 }, to: { x: 75, y: 75 } });
});
