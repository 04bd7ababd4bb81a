import type { Signal, TraceEntry } from "../api/types";
import { integer, percent, significant } from "../format/numbers";
import { accuracyTitle, chosenBy, lowered } from "../format/signals";
import { axes, clip } from "./axes";
import { frameOf, type Frame, type Size } from "./frame";
import { stepPath } from "./paths";
import { extent, type Interval } from "./scale";
import { element, halo, image, text } from "./svg";

interface SimpleRegretData {
  trace: TraceEntry[];
  queries: number;
  /** By which incumbents are chosen. */
  signal: Signal;
  colour: string;
  /** The best reported accuracy within the limits, a fraction: hindsight. */
  best: number;
}

/** Differences below this come from rounding; the best was found. */
const nothing = 1e-9;

/** How much better the best architecture within the limits is than the incumbent of a query, a fraction; 0 once it is found. */
export const simpleRegret = (best: number, { incumbentTestAccuracy }: TraceEntry): number =>
  regretBelow(best, incumbentTestAccuracy);

/** How far an accuracy is below the best, fractions; 0 where it reaches it. */
export function regretBelow(best: number, accuracy: number): number {
  const regret = best - accuracy;
  return regret > nothing ? regret : 0;
}

/** A regret in percentage points. */
export const regretPoints = (regret: number) => (regret === 0 ? "0" : significant(regret * 100));

const axisTitle = ({ signal }: SimpleRegretData) =>
  `simple regret in ${lowered(accuracyTitle(signal))}${chosenBy(signal)}: percentage points (hindsight)`;

/** From below the least regret that is left to above the greatest. */
function domainOf({ trace, best }: SimpleRegretData): Interval {
  const left = trace.map((entry) => simpleRegret(best, entry)).filter((regret) => regret > 0);
  const [low, high] = left.length > 0 ? extent(left) : [1e-4, 1e-3];
  return [low * 0.7, high * 1.3];
}

export function simpleRegretFrame(data: SimpleRegretData, size: Size): Frame {
  return frameOf(size, {
    x: [0, Math.max(1, data.queries)],
    y: domainOf(data),
    logY: true,
    title: axisTitle(data),
  });
}

/** Where a query lies: a log scale has no 0, which lies on the axis at the bottom. */
export function regretPosition(frame: Frame, best: number, entry: TraceEntry): { x: number; y: number } {
  const regret = simpleRegret(best, entry);
  return { x: frame.x.at(entry.query), y: regret > 0 ? frame.y.at(regret) : frame.bottom };
}

/** The incumbent's simple regret against the number of queries, as a step curve. */
export function simpleRegretChart(data: SimpleRegretData, size: Size): string {
  const frame = simpleRegretFrame(data, size);
  const points = data.trace.map((entry) => regretPosition(frame, data.best, entry));
  const last = points[points.length - 1];
  const curve = element("path", {
    d: stepPath(points),
    fill: "none",
    stroke: data.colour,
    "stroke-width": 1.75,
    "stroke-linejoin": "round",
  });
  const labels = {
    x: "queries",
    y: axisTitle(data),
    xTick: integer,
    yTick: (tick: number) => regretPoints(tick),
  };
  return image(
    size.width,
    size.height,
    nameOf(data),
    axes(frame, labels),
    clip(frame, "clip-simple-regret", curve),
    last ? element("circle", { cx: last.x, cy: last.y, r: 3.5, fill: data.colour }) : "",
    foundNote(frame, data),
  );
}

function nameOf({ trace, queries, signal, best }: SimpleRegretData): string {
  const last = trace[trace.length - 1];
  return last
    ? `Simple regret (hindsight) after ${integer(last.query)} of ${integer(queries)} queries${chosenBy(signal)}: ${regretPoints(simpleRegret(best, last))} percentage points below ${percent(best)}`
    : "Simple regret (hindsight): no query yet";
}

function foundNote(frame: Frame, { trace, best }: SimpleRegretData): string {
  const found = trace.find((entry) => simpleRegret(best, entry) === 0);
  if (!found) {
    return "";
  }
  const x = frame.x.at(found.query);
  const atRight = x > (frame.left + frame.right) / 2;
  const place = { x: x + (atRight ? -6 : 6), y: frame.bottom - 7, "text-anchor": atRight ? "end" : "start" };
  return text({ ...place, fill: "var(--ink-2)", ...halo }, `0 from query ${integer(found.query)} on`);
}
