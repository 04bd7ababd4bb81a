import { Graph, layout } from "@dagrejs/dagre";
import type { Architecture } from "../api/types";
import { operationTitle } from "../format/names";
import type { Point } from "./paths";

export interface Vertex extends Point {
  operation: string;
  title: string;
  width: number;
  height: number;
}

export interface CellLayout {
  width: number;
  height: number;
  vertices: Vertex[];
  edges: Point[][];
}

const vertexHeight = 28;
const margin = 8;
/** Of the vertices' letters, rather too many. */
const pixelsPerLetter = 7;

/**
 * Places an architecture's vertices in layers from input (top) to output (bottom), its output at the bottom even where
 * nothing leads to it.
 */
export function cellLayout(cell: Pick<Architecture, "operations" | "edges">): CellLayout {
  const graph = new Graph();
  graph.setGraph({ rankdir: "TB", nodesep: 14, ranksep: 26, edgesep: 10 });
  graph.setDefaultEdgeLabel(() => ({}));
  cell.operations.forEach((operation, i) => {
    const title = operationTitle(operation);
    graph.setNode(String(i), { width: Math.max(64, title.length * pixelsPerLetter + 20), height: vertexHeight });
  });
  cell.edges.forEach(([from, to]) => graph.setEdge(String(from), String(to)));
  const drawn = graph.edges();
  const last = cell.operations.length - 1;
  const cutOff = last > 0 && !cell.edges.some(([, to]) => to === last);
  if (cutOff) {
    graph.setEdge("0", String(last));
  }
  layout(graph);
  const vertices = cell.operations.map((operation, i) => {
    const { x, y, width, height } = graph.node(String(i));
    return { x, y, width, height, operation, title: operationTitle(operation) };
  });
  return framed(
    vertices,
    drawn.map((edge) => graph.edge(edge).points),
  );
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
