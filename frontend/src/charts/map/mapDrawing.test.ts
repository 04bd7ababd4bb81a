import { expect, test } from "vitest";
import { mapDrawing, mapFrame, type MapDrawing } from "./mapDrawing";

const drawing: MapDrawing = {
  x: { title: "MFLOPs", log: true, percent: false },
  y: { title: "Mean test accuracy, %", log: false, percent: true },
  scale: { title: "Skip edges", domain: [0, 4], log: false, percent: false },
  colours: [
    [0, 0, 128],
    [255, 220, 0],
  ],
  view: { x: [1, 4], y: [0.8, 0.95] },
  label: "All cells",
};

test("axes and scale are as committed", () => {
  expect(mapDrawing(drawing, { width: 600, height: 400 })).toMatchSnapshot();
});

test("points lie below the scale of the colours", () => {
  const size = { width: 600, height: 400 };
  expect(mapFrame(drawing, size).top).toBeGreaterThan(mapFrame({ ...drawing, scale: null }, size).top);
});
