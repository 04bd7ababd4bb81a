import { expect, test } from "vitest";
import type { Architecture } from "../api/types";
import { cellGraph } from "./cellGraph";
import type { Point } from "./paths";
import { cellLayout, type Vertex } from "./cellLayout";

const cell: Architecture = {
  index: 0,
  hash: "02e5",
  label: "02e5",
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
  measures: [],
  origin: "measured",
  deviation: null,
  measuredAccuracy: 0.9,
  equivalents: [],
  equivalentCount: 0,
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
  expect(svg).toContain('aria-label="Architecture with 4 vertices and 4 edges: conv 3×3, max pool 3×3"');
  expect(svg.match(/<text/g)).toHaveLength(4);
  expect(svg.match(/marker-end/g)).toHaveLength(4);
});

/** Nine vertices, five of them beside each other, with edges over one and over all layers. */
const branches = {
  operations: ["input", ...Array<string>(5).fill("nor_conv_3x3"), "skip", "avgpool3x3", "output"],
  edges: [
    ...[1, 2, 3, 4, 5].flatMap((branch): [number, number][] => [
      [0, branch],
      [branch, branch < 4 ? 6 : 7],
    ]),
    [6, 8],
    [7, 8],
    [1, 8],
    [0, 8],
  ] as [number, number][],
};

/** As long as labels get. */
const chain = {
  operations: ["input", ...Array<string>(7).fill("MB6 k5 x3 SE"), "output"],
  edges: Array.from({ length: 8 }, (_, i): [number, number] => [i, i + 1]),
};

const apart = (a: Vertex, b: Vertex) =>
  Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;

/** Where an edge passes layers; between these it keeps to the free space. */
function passes(points: Point[]): Point[] {
  const inner = points.slice(1, -1);
  return inner.flatMap((upper, i) => (i % 2 === 0 ? [{ x: upper.x, y: (upper.y + (inner[i + 1]?.y ?? 0)) / 2 }] : []));
}

test.each([
  ["parallel branches", branches],
  ["a chain", chain],
])("of %s no vertex covers another, and every edge is drawn from one to the next", (_, graph) => {
  const { vertices, edges } = cellLayout(graph);
  vertices.forEach((one, i) => vertices.slice(i + 1).forEach((other) => expect(apart(one, other)).toBe(true)));
  expect(edges).toHaveLength(graph.edges.length);
  expect(edges.flatMap(passes).length).toBe(graph === branches ? 3 : 0);
  for (const { x, y } of edges.flatMap(passes)) {
    expect(vertices.some((vertex) => Math.abs(vertex.x - x) < vertex.width / 2 && Math.abs(vertex.y - y) < 14)).toBe(
      false,
    );
  }
  for (const points of edges) {
    expect(points[points.length - 1]?.y).toBeGreaterThan(points[0]?.y ?? Infinity);
  }
});

test("branches beside each other fit a panel, a chain of long labels is straight and holds them", () => {
  expect(cellLayout(branches).width).toBeLessThan(640);
  const { width, height, vertices } = cellLayout(chain);
  expect(new Set(vertices.map(({ x }) => Math.round(x)))).toHaveProperty("size", 1);
  expect(vertices[1]?.width).toBeGreaterThan("MB6 k5 x3 SE".length * 6.6);
  expect(width).toBeLessThan(160);
  expect(height).toBeLessThan(520);
});

test("labels that are not known are written as they are", () => {
  expect(cellGraph({ ...cell, ...chain })).toContain(">MB6 k5 x3 SE</text>");
});

test("an output that nothing leads to stands below the input, without an edge", () => {
  const { vertices, edges } = cellLayout({ operations: ["input", "output"], edges: [] });
  expect(edges).toEqual([]);
  expect(vertices[1]?.y).toBeGreaterThan((vertices[0]?.y ?? Infinity) + 28);
});

test("edges that share a vertex touch it in different places, in the order of their other ends", () => {
  const { vertices, edges } = cellLayout(branches);
  const ends = branches.edges.flatMap(([, to], i) => (to === 8 ? [edges[i]?.at(-1)?.x ?? NaN] : []));
  expect(new Set(ends.map(Math.round))).toHaveProperty("size", 4);
  const { x = 0, width = 0 } = vertices[8] ?? {};
  expect(Math.max(...ends.map((end) => Math.abs(end - x)))).toBeLessThan(width / 2);
});

const layers = (n: number) => ({
  operations: ["input", ...Array<string>(n).fill("MB6 k5 x3 SE"), "output"],
  edges: Array.from({ length: n + 1 }, (_, i): [number, number] => [i, i + 1]),
});

test.each([11, 12, 24, 60])("a chain of %i layers is folded, neighbours beside each other, and fits a panel", (n) => {
  const { width, height, vertices, edges } = cellLayout(layers(n));
  expect(width).toBeLessThan(345);
  expect(height).toBeLessThan(n <= 24 ? 720 : 1700);
  vertices.forEach((one, i) => vertices.slice(i + 1).forEach((other) => expect(apart(one, other)).toBe(true)));
  vertices.slice(1).forEach((to, i) => {
    const from = vertices[i] as Vertex;
    const [start, end] = [edges[i]?.[0] as Point, edges[i]?.at(-1) as Point];
    const touches = ({ x, y }: Point, box: Vertex) =>
      Math.abs(Math.abs(x - box.x) / box.width + Math.abs(y - box.y) / box.height - 0.5) < 1e-9;
    expect(touches(start, from) && touches(end, to)).toBe(true);
    expect(Math.hypot(end.x - start.x, end.y - start.y)).toBeLessThan(30);
  });
});

test("short labels fold into more columns than long ones", () => {
  const short = { ...layers(30), operations: ["input", ...Array<string>(30).fill("k5"), "output"] };
  const columns = (graph: typeof short) => new Set(cellLayout(graph).vertices.map(({ x }) => x)).size;
  expect(columns(short)).toBe(3);
  expect(columns(layers(30))).toBe(2);
});

test("what is no chain is not folded, however many vertices it has", () => {
  const long = layers(20);
  const bypassed = { ...long, edges: [...long.edges, [0, 21] as [number, number]] };
  const { vertices } = cellLayout(bypassed);
  expect(vertices.map(({ y }) => y)).toEqual(vertices.map(({ y }) => y).toSorted((a, b) => a - b));
});

test("a cell's drawing is as committed", () => {
  expect(cellGraph(cell)).toMatchSnapshot();
});
