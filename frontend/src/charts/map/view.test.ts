import { expect, test } from "vitest";
import { panned, parsedBox, writtenBox, zoomed, type Box } from "./view";

const limits: Box = { x: [0, 10], y: [0, 1] };

test("what lies under the pointer stays there", () => {
  const view = zoomed(limits, 0.5, { x: 0.2, y: 0.75 }, limits);
  expect(view.x).toEqual([1, 6]);
  expect(view.y).toEqual([0.375, 0.875]);
});

test("zooming out ends at the limits, also from their edge", () => {
  expect(zoomed({ x: [8, 10], y: [0.5, 1] }, 100, { x: 0.5, y: 0.5 }, limits)).toEqual(limits);
});

test("zooming in ends before single numbers cannot be told apart", () => {
  const view = zoomed(limits, 1e-9, { x: 0.5, y: 0.5 }, limits);
  expect(view.x[1] - view.x[0]).toBeCloseTo(1e-3);
});

test("a view is moved by shares of itself and stopped by the limits", () => {
  const view: Box = { x: [2, 4], y: [0.2, 0.4] };
  expect(panned(view, 0.5, 0, limits).x).toEqual([3, 5]);
  expect(panned(view, -9, 0, limits).x).toEqual([0, 2]);
  expect(panned(view, 0, 9, limits).y[1]).toBe(1);
});

test("a box is written in data units and read back", () => {
  const box: Box = { x: [2, 3], y: [0.9, 0.94] };
  expect(writtenBox(box, true)).toBe("100~1000~0.9~0.94");
  expect(parsedBox("100~1000~0.9~0.94", true)).toEqual(box);
});

test.each([null, "", "1~2~3", "1~2~3~x", "2~1~0~1", "0~1~0~1", "1~2~3~4~5"])("%s is no box", (text) => {
  expect(parsedBox(text, true)).toBeNull();
});
