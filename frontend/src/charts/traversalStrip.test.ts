import { expect, test } from "vitest";
import type { DecodedArchitecture, TraversalPoint } from "../api/codes";
import { accuracyLine, axisValue, stripTiles, traversalStrip } from "./traversalStrip";

const architecture: DecodedArchitecture = {
  hash: "a",
  label: "a",
  operations: ["input", "conv3x3-bn-relu", "output"],
  edges: [
    [0, 1],
    [1, 2],
  ],
  parameters: 5,
  flops: 788e6,
  concepts: { a: 1 },
  accuracies: [
    { title: "Measured", signal: "m", origin: "measured", value: null, deviation: null },
    { title: "Predicted", signal: "p", origin: "predicted", value: 0.7, deviation: 0.01 },
  ],
  measures: [],
};
const point = (value: number, changes = {}): TraversalPoint => ({ value, changes, architecture, reason: null });
const data = { title: "Conv 3×3", points: [point(0), point(1), point(2, { b: 3 })], present: 1 };

test("tiles fill rows of the width", () => {
  expect(stripTiles(data, 210).map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [102, 0],
    [0, 162],
  ]);
});

test("the present value is framed, one that moves others is dashed, and what is not there says so", () => {
  const svg = traversalStrip({ ...data, points: [...data.points, { ...point(3), architecture: null }] }, 800);
  expect(svg.match(/fill="var\(--accent-soft\)"/g)).toHaveLength(1);
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
  expect(svg).toContain("moves others too");
  expect(svg).toContain("no architecture");
  expect(svg).toContain("788 MFLOPs");
  expect(svg).toContain("Conv 3×3: 4 values, 2 different architectures");
});

test("a prediction is told apart from a measurement", () => {
  expect(accuracyLine(architecture)).toBe("70.00\u00a0% pred.");
  expect(accuracyLine({ ...architecture, accuracies: [] })).toBe("not measured");
  expect([axisValue(3), axisValue(-0.6)]).toEqual(["3", "−0.6"]);
});

test("the drawing is as committed", () => {
  expect(traversalStrip(data, 320)).toMatchSnapshot();
});
