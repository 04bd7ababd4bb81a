import { expect, test } from "vitest";
import type { Architecture } from "../api/types";
import { cellGraph } from "./cellGraph";
import { cellLayout } from "./cellLayout";

const cell: Architecture = {
  hash: "02e5",
  vertices: 4,
  operations: ["input", "conv3x3-bn-relu", "maxpool3x3", "output"],
  edges: [
    [0, 1],
    [1, 2],
    [2, 3],
    [0, 3],
  ],
  parameters: 1,
  flops: 1,
  concepts: {},
  testAccuracy: 0.9,
};

test("layers go down from input to output", () => {
  const { vertices } = cellLayout(cell);
  expect(vertices.map(({ y }) => y)).toEqual(vertices.map(({ y }) => y).toSorted((a, b) => a - b));
});

test("everything lies inside the frame", () => {
  const { width, height, vertices, edges } = cellLayout(cell);
  for (const { x, y } of [...vertices, ...edges.flat()]) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(width);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(height);
  }
});

test("the picture says its operations in words", () => {
  const svg = cellGraph(cell);
  expect(svg).toContain('aria-label="Cell with 4 vertices and 4 edges: conv 3×3, max pool 3×3"');
  expect(svg.match(/<text/g)).toHaveLength(4);
  expect(svg.match(/marker-end/g)).toHaveLength(4);
});
