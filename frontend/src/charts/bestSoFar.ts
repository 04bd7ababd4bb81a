import type { Signal, TraceEntry } from "../api/types";
import { integer, percent } from "../format/numbers";
import { accuracyTitle, chosenBy, incumbentAccuracy, lowered } from "../format/signals";
import { accuracyDomain } from "./accuracyDomain";
import { axes, clip } from "./axes";
import { frameOf, type Frame, type Size } from "./frame";
import { stepPath } from "./paths";
import { element, image } from "./svg";

interface BestSoFarData {
  trace: TraceEntry[];
  queries: number;
  /** By which incumbents are chosen. */
  signal: Signal;
  colour: string;
}

/** The first queries are far below the rest; the axis starts where the incumbent stood after this share of them. */
const shareOfPoorStart = 0.04;

const axisTitle = (signal: Signal) => `${incumbentAccuracy(signal)}, %`;

export function bestSoFarFrame({ trace, queries, signal }: BestSoFarData, size: Size): Frame {
  const y = accuracyDomain(
    trace.map((entry) => entry.incumbentTestAccuracy),
    shareOfPoorStart,
  );
  return frameOf(size, { x: [0, Math.max(1, queries)], y, title: axisTitle(signal) });
}

/** The incumbent's test accuracy against the number of queries, as a step curve. */
export function bestSoFar(data: BestSoFarData, size: Size): string {
  const frame = bestSoFarFrame(data, size);
  const last = data.trace[data.trace.length - 1];
  const points = data.trace.map((entry) => ({
    x: frame.x.at(entry.query),
    y: frame.y.at(entry.incumbentTestAccuracy),
  }));
  const curve = element("path", {
    d: stepPath(points),
    fill: "none",
    stroke: data.colour,
    "stroke-width": 1.75,
    "stroke-linejoin": "round",
  });
  const end = last ? endMark(frame, last, data.colour) : "";
  const label = last
    ? `Best so far after ${integer(last.query)} of ${integer(data.queries)} queries${chosenBy(data.signal)}: ${percent(last.incumbentTestAccuracy)} ${lowered(accuracyTitle(data.signal))}`
    : "Best so far: no query yet";
  const grid = axes(frame, { x: "queries", y: axisTitle(data.signal), xTick: integer });
  return image(size.width, size.height, label, grid, clip(frame, "clip-best-so-far", curve), end);
}

function endMark(frame: Frame, { query, incumbentTestAccuracy }: TraceEntry, colour: string): string {
  return element("circle", { cx: frame.x.at(query), cy: frame.y.at(incumbentTestAccuracy), r: 3.5, fill: colour });
}
