import type { DecodedArchitecture, TraversalPoint } from "../api/codes";
import { mflopsValue } from "../format/flops";
import { percent } from "../format/numbers";
import { cellLayout } from "./cellLayout";
import { operationColours } from "./operationColours";
import { element, image, rounded, text } from "./svg";

/** A point of a traversal with its place in the drawing. */
interface StripTile {
  point: TraversalPoint;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface StripData {
  /** What is varied. */
  title: string;
  points: TraversalPoint[];
  /** Where the code is now. */
  present: number | null;
}

const tile = { width: 96, height: 156, gap: 6 };
const picture = { top: 22, width: 84, height: 82 };
const mostMagnified = 0.62;

/** Points beside each other, in as many rows as the width takes. */
export function stripTiles({ points }: StripData, width: number): StripTile[] {
  const columns = Math.max(1, Math.floor((width + tile.gap) / (tile.width + tile.gap)));
  return points.map((point, i) => ({
    point,
    x: (i % columns) * (tile.width + tile.gap),
    y: Math.floor(i / columns) * (tile.height + tile.gap),
    width: tile.width,
    height: tile.height,
  }));
}

export const axisValue = (value: number) =>
  (Number.isInteger(value) ? String(value) : value.toFixed(1)).replace("-", "−");

/** The first accuracy that is known, as a short line; what a model predicts says so. */
export function accuracyLine({ accuracies }: DecodedArchitecture): string {
  const known = accuracies.find(({ value }) => value !== null);
  return known?.value == null
    ? "not measured"
    : `${percent(known.value)}${known.origin === "predicted" ? " pred." : ""}`;
}

/** What becomes of a code along one axis: the architectures in small, with FLOPs and accuracy where they are known. */
export function traversalStrip(data: StripData, width: number): string {
  const tiles = stripTiles(data, width);
  const bottom = Math.max(0, ...tiles.map(({ y, height }) => y + height));
  const different = new Set(data.points.map(({ architecture }) => architecture?.hash)).size;
  const label = `${data.title}: ${data.points.length} values, ${different} different architectures`;
  return image(width, bottom + 2, label, ...tiles.map((each) => drawn(each, data.present)));
}

function drawn({ point, x, y, width, height }: StripTile, present: number | null): string {
  const here = present !== null && Math.abs(point.value - present) < 1e-6;
  const middle = { x: x + width / 2, "text-anchor": "middle" };
  const moves = Object.keys(point.changes).length > 0;
  const frame = {
    x: x + 1,
    y: y + 1,
    width: width - 2,
    height: height - 2,
    rx: 6,
    fill: here ? "var(--accent-soft)" : "none",
    stroke: here ? "var(--accent)" : "var(--line)",
    "stroke-width": here ? 2 : 1,
    "stroke-dasharray": moves ? "4 3" : null,
  };
  const lines = point.architecture
    ? [
        ...(point.architecture.flops === null ? [] : [`${mflopsValue(point.architecture.flops)} MFLOPs`]),
        accuracyLine(point.architecture),
        ...(moves ? ["moves others too"] : []),
      ]
    : ["no architecture"];
  return (
    element("rect", frame) +
    text({ ...middle, y: y + 16, fill: "var(--ink-1)", "font-weight": 620 }, axisValue(point.value)) +
    (point.architecture ? thumbnail(point.architecture, x + width / 2, y + picture.top + picture.height / 2) : "") +
    lines
      .map((line, i) =>
        text(
          { ...middle, y: y + picture.top + picture.height + 16 + 14 * i, fill: "var(--ink-2)", "font-size": 10.5 },
          line,
        ),
      )
      .join("")
  );
}

/** Boxes in the colours of their operations and straight edges, too small for words. */
function thumbnail(architecture: DecodedArchitecture, x: number, y: number): string {
  const { width, height, vertices, edges } = cellLayout(architecture);
  const scale = Math.min(mostMagnified, picture.width / width, picture.height / height);
  const place = `translate(${rounded(x - (scale * width) / 2)},${rounded(y - (scale * height) / 2)}) scale(${scale.toFixed(4)})`;
  const lines = edges.map((points) =>
    element("polyline", {
      points: points.map((point) => `${rounded(point.x)},${rounded(point.y)}`).join(" "),
      fill: "none",
      stroke: "var(--ink-3)",
      "stroke-width": 2.5,
    }),
  );
  const boxes = vertices.map((vertex) => {
    const { fill, line } = operationColours(vertex.operation);
    const box = { x: vertex.x - vertex.width / 2, y: vertex.y - vertex.height / 2, width: vertex.width };
    return element("rect", { ...box, height: vertex.height, rx: 6, fill, stroke: line, "stroke-width": 3 });
  });
  return element("g", { transform: place }, ...lines, ...boxes);
}
