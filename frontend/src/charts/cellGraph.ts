import { counted } from "../format/numbers";
import type { CellChanges } from "./cellChanges";
import { cellLayout, type CellParts, type Vertex } from "./cellLayout";
import { operationColours } from "./operationColours";
import type { Point } from "./paths";
import { element, image, rounded, text } from "./svg";

/**
 * An architecture as a directed graph, input on top. What is new since the one before is in another colour, and has the
 * class "new", vertices that moved the class "kept" and the way that they came, for pages that animate.
 */
export function cellGraph(cell: CellParts, changes?: CellChanges): string {
  const { width, height, vertices, edges } = cellLayout(cell);
  const interior = vertices.slice(1, -1).map((vertex) => vertex.title);
  const label = `Architecture with ${counted(cell.operations.length, "vertex", "vertices")} and ${counted(cell.edges.length, "edge")}: ${interior.join(", ") || "no operation"}`;
  const arrow = element("path", { d: "M0,0L7,3.5L0,7z", fill: "var(--ink-3)" });
  const markerAttributes = {
    id: "cell-arrow",
    viewBox: "0 0 7 7",
    refX: 6.5,
    refY: 3.5,
    markerUnits: "userSpaceOnUse",
    markerWidth: 8.75,
    markerHeight: 8.75,
    orient: "auto",
  };
  const marker = element("defs", {}, element("marker", markerAttributes, arrow));
  const places = changes && new Map(cellLayout(changes.before).vertices.map(({ x, y }, i) => [i, { x, y }]));
  return image(
    width,
    height,
    label,
    marker,
    ...edges.map((points, i) => edgeCurve(points, changes?.newEdges.has(i) ?? false)),
    ...vertices.map((vertex, i) => {
      const from = changes?.matched[i];
      const came = from === undefined || from === null ? undefined : places?.get(from);
      const style = came ? `--dx:${rounded(came.x - vertex.x)}px;--dy:${rounded(came.y - vertex.y)}px` : null;
      return element(
        "g",
        changes ? { class: came ? "kept" : "new", style } : {},
        vertexBox(vertex, !!changes && !came),
      );
    }),
  );
}

function edgeCurve(points: Point[], fresh: boolean): string {
  const stroke = fresh ? { stroke: "var(--series-6)", "stroke-width": 2.25, class: "new" } : edgeStroke;
  return element("path", { d: smooth(points), fill: "none", ...stroke, "marker-end": "url(#cell-arrow)" });
}

const edgeStroke = { stroke: "var(--ink-3)", "stroke-width": 1.25 };

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

function vertexBox(vertex: Vertex, fresh: boolean): string {
  const { fill, line } = operationColours(vertex.operation);
  const { x, y, width, height } = vertex;
  const box = { x: x - width / 2, y: y - height / 2, width, height, rx: 6, fill, ...outline(line, fresh) };
  const label = { x, y: y + 4, "text-anchor": "middle", "font-size": 12, fill: "var(--ink-1)" };
  return element("rect", box) + text(label, vertex.title);
}

const outline = (line: string, fresh: boolean) =>
  fresh ? { stroke: "var(--series-6)", "stroke-width": 2.5 } : { stroke: line, "stroke-width": 1.25 };
