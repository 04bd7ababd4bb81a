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

/** Places a cell's vertices in layers from input (top) to output (bottom). */
export function cellLayout(cell: Pick<Architecture, "operations" | "edges">): CellLayout {
  const graph = new Graph();
  graph.setGraph({ rankdir: "TB", nodesep: 22, ranksep: 26, edgesep: 14, marginx: margin, marginy: margin });
  graph.setDefaultEdgeLabel(() => ({}));
  cell.operations.forEach((operation, i) => {
    const title = operationTitle(operation);
    graph.setNode(String(i), { width: Math.max(64, title.length * 7 + 20), height: vertexHeight });
  });
  cell.edges.forEach(([from, to]) => graph.setEdge(String(from), String(to)));
  layout(graph);
  const size = graph.graph();
  return {
    width: size.width ?? 0,
    height: size.height ?? 0,
    vertices: cell.operations.map((operation, i) => {
      const { x, y, width, height } = graph.node(String(i));
      return { x, y, width, height, operation, title: operationTitle(operation) };
    }),
    edges: graph.edges().map((edge) => graph.edge(edge).points),
  };
}
