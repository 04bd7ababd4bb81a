import { Graph, layout } from "@dagrejs/dagre";
import type { Architecture } from "../api/types";
import { operationTitle } from "../format/names";
import { chainLayout, isLongChain } from "./chainLayout";
import type { Point } from "./paths";

export interface Vertex extends Point {
  operation: string;
  title: string;
  width: number;
  height: number;
}

/** What is drawn of an architecture. */
export type CellParts = Pick<Architecture, "operations" | "edges">;

interface CellLayout {
  width: number;
  height: number;
  vertices: Vertex[];
  /**
   * From the lower side of a vertex to the upper side of another, straight down from each second point to the next, since
   * layers are passed there: between layers an edge may bend without running over a vertex. Of a long chain, from side to
   * side where its columns change and from the upper side where they go up.
   */
  edges: Point[][];
}

const vertexHeight = 28;
const margin = 8;
const corner = 10;
const widestStep = 16;
/** Of the vertices' letters, rather too many. */
const pixelsPerLetter = 7;

/**
 * Places an architecture's vertices in layers from input (top) to output (bottom), its output at the bottom even where
 * nothing leads to it; a long chain in columns.
 */
export function cellLayout(cell: CellParts): CellLayout {
  return isLongChain(cell.operations.length, cell.edges) ? folded(cell.operations) : layered(cell);
}

function folded(operations: string[]): CellLayout {
  const boxes = operations.map(boxOf);
  const { middles, edges } = chainLayout(boxes);
  const origin = { x: 0, y: 0 };
  return framed(
    boxes.map((box, i) => ({ ...box, ...(middles[i] ?? origin) })),
    edges,
  );
}

function boxOf(operation: string): Omit<Vertex, "x" | "y"> {
  const title = operationTitle(operation);
  return { operation, title, width: Math.max(64, title.length * pixelsPerLetter + 20), height: vertexHeight };
}

function layered(cell: CellParts): CellLayout {
  const boxes = cell.operations.map(boxOf);
  const graph = new Graph();
  graph.setGraph({ rankdir: "TB", nodesep: 14, ranksep: 30, edgesep: 10 });
  graph.setDefaultEdgeLabel(() => ({}));
  boxes.forEach(({ width, height }, i) => graph.setNode(String(i), { width, height }));
  cell.edges.forEach(([from, to]) => graph.setEdge(String(from), String(to)));
  const drawn = graph.edges();
  const last = cell.operations.length - 1;
  const cutOff = last > 0 && !cell.edges.some(([, to]) => to === last);
  if (cutOff) {
    graph.setEdge("0", String(last));
  }
  layout(graph);
  const vertices = boxes.map((box, i) => {
    const { x, y } = graph.node(String(i));
    return { ...box, x, y };
  });
  const routes = drawn.map((edge): Route => {
    const [from, to] = [Number(edge.v), Number(edge.w)];
    return { from, to, bends: graph.edge(edge).points.slice(1, -1) };
  });
  return framed(vertices, routed(vertices, routes));
}

interface Route {
  from: number;
  to: number;
  /** Where the layout leads it, in layers and between them. */
  bends: Point[];
}

/** Each edge has places of its own at both ends, in the order in which it comes and goes. */
function routed(vertices: Vertex[], routes: Route[]): Point[][] {
  const passes = routes.map(({ bends }) =>
    bends.filter(({ y }) => vertices.some((vertex) => Math.abs(vertex.y - y) < 1)),
  );
  const xOf = (vertex: number) => vertices[vertex]?.x ?? 0;
  const after = routes.map(({ to }, i) => passes[i]?.[0]?.x ?? xOf(to));
  const before = routes.map(({ from }, i) => passes[i]?.at(-1)?.x ?? xOf(from));
  const starts = places(
    vertices,
    routes.map(({ from }) => from),
    after,
  );
  const ends = places(
    vertices,
    routes.map(({ to }) => to),
    before,
  );
  return routes.map(({ from, to }, i) => [
    { x: starts[i] ?? 0, y: (vertices[from]?.y ?? 0) + vertexHeight / 2 },
    ...(passes[i] ?? []).flatMap(({ x, y }) => [
      { x, y: y - vertexHeight / 2 },
      { x, y: y + vertexHeight / 2 },
    ]),
    { x: ends[i] ?? 0, y: (vertices[to]?.y ?? 0) - vertexHeight / 2 },
  ]);
}

/** Where edges touch their vertices, spread over these from left to right as their other ends lie. */
function places(vertices: Vertex[], touched: number[], others: number[]): number[] {
  return touched.map((vertex, i) => {
    const { x, width } = vertices[vertex] ?? { x: 0, width: 0 };
    const here = touched.flatMap((other, k) => (other === vertex ? [k] : []));
    const order = here.sort((a, b) => (others[a] ?? 0) - (others[b] ?? 0)).indexOf(i);
    const step = Math.min(widestStep, (width - 2 * corner) / Math.max(1, here.length - 1));
    return x + (order - (here.length - 1) / 2) * step;
  });
}

/** Moves everything into a frame with a margin: the layout's own size leaves out bends of edges. */
function framed(vertices: Vertex[], edges: Point[][]): CellLayout {
  const bends = edges.flat();
  const xs = [...vertices.flatMap(({ x, width }) => [x - width / 2, x + width / 2]), ...bends.map(({ x }) => x)];
  const ys = [...vertices.flatMap(({ y, height }) => [y - height / 2, y + height / 2]), ...bends.map(({ y }) => y)];
  const left = Math.min(...xs) - margin;
  const top = Math.min(...ys) - margin;
  return {
    width: Math.max(...xs) + margin - left,
    height: Math.max(...ys) + margin - top,
    vertices: vertices.map((vertex) => ({ ...vertex, x: vertex.x - left, y: vertex.y - top })),
    edges: edges.map((points) => points.map(({ x, y }) => ({ x: x - left, y: y - top }))),
  };
}
