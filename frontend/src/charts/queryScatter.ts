import type { FlopsRange, Signal, TraceEntry } from "../api/types";
import { toMflops } from "../format/flops";
import { counted, integer } from "../format/numbers";
import { accuracyTitle, chosenBy, isReported, lowered, signalTitle } from "../format/signals";
import { accuracyDomain } from "./accuracyDomain";
import { axes } from "./axes";
import { frameOf, type Frame, type Size } from "./frame";
import { legend, type Legend } from "./legend";
import { extent, type Interval } from "./scale";
import { element, halo, image, text } from "./svg";

export interface QueryScatterData {
  trace: TraceEntry[];
  /** By which the incumbent is chosen. */
  signal: Signal;
  flopsRange: FlopsRange;
  incumbentHash: string | null;
  colour: string;
  /** How many the run may make. */
  queries: number;
  /**
   * FLOPs of the space, null where they are not known and the queries' numbers are drawn instead; its accuracies while those
   * measured are drawn behind, and what these are called.
   */
  space: { flops: Interval | null; accuracies: Interval | null; title: string };
  /** A picture drawn under the marks in exports; on the page a canvas lies there. */
  underlay?: string;
}

const shareBelowAxis = 0.05;

/** Log MFLOPs, or the number of the query, by accuracy. The poorest twentieth may lie below the axis and is marked on its edge. */
export function queryScatterFrame(data: QueryScatterData, size: Size): Frame {
  const y = data.space.accuracies ?? accuracyDomain(accuraciesOf(data.trace), shareBelowAxis);
  return frameOf(size, {
    x: data.space.flops ? flopsDomain(data, data.space.flops) : [0, Math.max(1, data.queries)],
    y,
    logX: data.space.flops !== null,
    title: axisTitle(data.signal),
    above: legendOf(data, size).height + 5,
  });
}

const axisTitle = (signal: Signal) => `${lowered(accuracyTitle(signal))}, %`;

/** What the marks are: in the picture, since it is seen without its page too. */
function legendOf({ colour, signal, space }: QueryScatterData, { width }: Size): Legend {
  const dot = (x: number, y: number) => element("circle", { cx: x, cy: y, r: 3, fill: colour, "fill-opacity": 0.7 });
  const grey = (x: number, y: number) =>
    element("rect", { x: x - 5, y: y - 5, width: 10, height: 10, fill: "var(--ink-3)", "fill-opacity": 0.5 });
  const entries = [
    { mark: dot, title: "queried architecture" },
    { mark: (x: number, y: number) => ringed(x, y, colour), title: `incumbent${chosenBy(signal)}` },
    ...(space.accuracies ? [{ mark: grey, title: space.title }] : []),
  ];
  return legend(entries, width);
}

/** The budget and what was queried, or the whole space where there is neither or the whole table lies behind. */
function flopsDomain({ trace, flopsRange, space }: QueryScatterData, whole: Interval): Interval {
  const limits = [flopsRange.min, flopsRange.max].filter((limit) => limit !== null);
  const own = [...trace.flatMap(({ flops }) => flops ?? []), ...limits];
  const shown = space.accuracies || own.length < 2 ? whole : own;
  const [least, most] = extent(shown);
  const low = Math.max(whole[0], least);
  const high = Math.min(whole[1], most);
  const padding = Math.max(1.03, (high / low) ** 0.04);
  return [toMflops(low) / padding, toMflops(high) * padding];
}

function accuraciesOf(trace: TraceEntry[]): number[] {
  return trace.map((entry) => entry.testAccuracy);
}

/** Where a query is drawn: over its FLOPs, or over its number where these are not known. */
export function queryPosition(frame: Frame, entry: TraceEntry): { x: number; y: number; below: boolean } {
  const y = frame.y.at(entry.testAccuracy);
  const below = y > frame.bottom;
  return {
    x: frame.x.at(entry.flops === null ? entry.query : toMflops(entry.flops)),
    y: below ? frame.bottom - 4 : y,
    below,
  };
}

/** Accuracy of each query, as it is reported, against its FLOPs or its number. */
export function queryScatter(data: QueryScatterData, size: Size): string {
  const frame = queryScatterFrame(data, size);
  const grid = axes(frame, {
    x: data.space.flops ? "MFLOPs, log scale" : "queries",
    y: axisTitle(data.signal),
    xTick: integer,
  });
  const marks = data.trace.map((entry) => mark(frame, entry, data.colour)).join("");
  const incumbent = data.trace.find((entry) => entry.hash === data.incumbentHash);
  const label = `${accuracyTitle(data.signal)} by ${data.space.flops ? "FLOPs" : "number"} of ${counted(data.trace.length, "query", "queries")}${told(data.signal)}`;
  return image(
    size.width,
    size.height,
    label,
    data.underlay ?? "",
    legendOf(data, size).content,
    outside(frame, data.flopsRange),
    grid,
    element("g", { "fill-opacity": 0.55 }, marks),
    incumbent ? incumbentMark(frame, incumbent, data.colour) : "",
    belowNote(frame, data.trace),
  );
}

function mark(frame: Frame, entry: TraceEntry, colour: string): string {
  const { x, y, below } = queryPosition(frame, entry);
  return below
    ? element("path", { d: `M${x.toFixed(1)},${(y + 4).toFixed(1)}l-3,-6h6z`, fill: colour })
    : element("circle", { cx: x, cy: y, r: 3, fill: colour });
}

function incumbentMark(frame: Frame, entry: TraceEntry, colour: string): string {
  const { x, y } = queryPosition(frame, entry);
  return ringed(x, y, colour);
}

function ringed(x: number, y: number, colour: string): string {
  const ring = { cx: x, cy: y, r: 7, fill: "none", stroke: "var(--ink-1)", "stroke-width": 1.5 };
  return element("circle", { cx: x, cy: y, r: 4, fill: colour }) + element("circle", ring);
}

/** What the run was told, where it is not what is drawn. */
const told = (signal: Signal) => (isReported(signal) ? "" : `, told ${lowered(signalTitle(signal))}`);

/** Shades what the budget excludes and draws its limits. */
function outside(frame: Frame, range: FlopsRange): string {
  const sides: string[] = [];
  if (range.min !== null) {
    sides.push(limit(frame, frame.left, clamp(frame, frame.x.at(toMflops(range.min))), "min"));
  }
  if (range.max !== null) {
    sides.push(limit(frame, clamp(frame, frame.x.at(toMflops(range.max))), frame.right, "max"));
  }
  return sides.join("");
}

function limit(frame: Frame, from: number, to: number, side: "min" | "max"): string {
  const x = side === "min" ? to : from;
  const shade = {
    x: from,
    y: frame.top,
    width: to - from,
    height: frame.bottom - frame.top,
    fill: "var(--ink-3)",
    "fill-opacity": 0.08,
  };
  const line = { x1: x, x2: x, y1: frame.top, y2: frame.bottom, stroke: "var(--ink-3)", "stroke-dasharray": "3 3" };
  return element("rect", shade) + element("line", line);
}

function clamp(frame: Frame, x: number): number {
  return Math.min(frame.right, Math.max(frame.left, x));
}

function belowNote(frame: Frame, trace: TraceEntry[]): string {
  const below = trace.filter((entry) => queryPosition(frame, entry).below).length;
  const place = { x: frame.left + 6, y: frame.bottom - 12, fill: "var(--ink-3)", ...halo };
  return below > 0 ? text(place, `${counted(below, "query", "queries")} below the axis`) : "";
}
