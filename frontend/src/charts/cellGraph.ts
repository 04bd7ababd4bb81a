import type { Architecture } from "../api/types";
import { counted } from "../format/numbers";
import { cellLayout, type Vertex } from "./cellLayout";
import { operationColours } from "./operationColours";
import type { Point } from "./paths";
import { element, image, rounded, text } from "./svg";

/** An architecture as a directed graph, input on top. */
export function cellGraph(cell: Architecture): string {
  const { width, height, vertices, edges } = cellLayout(cell);
  const interior = vertices.slice(1, -1).map((vertex) => vertex.title);
  const label = `Architecture with ${counted(cell.vertices, "vertex", "vertices")} and ${counted(cell.edges.length, "edge")}: ${interior.join(", ") || "no operation"}`;
  const arrow = element("path", { d: "M0,0L7,3.5L0,7z", fill: "var(--ink-3)" });
  const markerAttributes = {
    id: "cell-arrow",
    viewBox: "0 0 7 7",
    refX: 6.5,
    refY: 3.5,
    markerWidth: 7,
    markerHeight: 7,
    orient: "auto",
  };
  const marker = element("defs", {}, element("marker", markerAttributes, arrow));
  return image(width, height, label, marker, ...edges.map(edgeCurve), ...vertices.map(vertexBox));
}

function edgeCurve(points: Point[]): string {
  const style = { fill: "none", stroke: "var(--ink-3)", "stroke-width": 1.25, "marker-end": "url(#cell-arrow)" };
  return element("path", { d: smooth(points), ...style });
}

/** Bends between layers, where it begins and ends vertically, and straight lines through them. */
function smooth([first, ...rest]: Point[]): string {
  const at = (x: number, y: number) => `${rounded(x)},${rounded(y)}`;
  let [last, path] = [first, first ? `M${at(first.x, first.y)}` : ""];
  rest.forEach((point, i) => {
    const { x, y } = last ?? point;
    const middle = (y + point.y) / 2;
    const bend = `C${at(x, middle)} ${at(point.x, middle)} ${at(point.x, point.y)}`;
    path += i % 2 === 1 || Math.abs(x - point.x) < 0.5 ? `L${at(point.x, point.y)}` : bend;
    last = point;
  });
  return path;
}

function vertexBox(vertex: Vertex): string {
  const { fill, line } = operationColours(vertex.operation);
  const { x, y, width, height } = vertex;
  const box = { x: x - width / 2, y: y - height / 2, width, height, rx: 6, fill, stroke: line, "stroke-width": 1.25 };
  const label = { x, y: y + 4, "text-anchor": "middle", "font-size": 12, fill: "var(--ink-1)" };
  return element("rect", box) + text(label, vertex.title);
}
