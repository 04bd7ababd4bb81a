import { counted } from "../format/numbers";
import { accuracyDomain } from "./accuracyDomain";
import { axes, clip, percentTick } from "./axes";
import { frameOf, type Frame, type Size } from "./frame";
import { element, halo, image, text } from "./svg";

interface PredictedTrueData {
  /** Signals, fractions [N]. */
  predicted: number[];
  truths: number[];
  /** What a query returns, for the axes. */
  signal: string;
  /** Unique in the document, for the id of a clip path. */
  id: string;
}

const shareBelowAxes = 0.04;
const edge = 7;
/** So many points can still be told apart one by one. */
const single = 800;

/** Both axes show the same accuracies, from the poorest twenty-fifth up. */
function predictedTrueFrame({ predicted, truths }: PredictedTrueData, size: Size): Frame {
  const domain = accuracyDomain([...predicted, ...truths], shareBelowAxes);
  return frameOf(size, { x: domain, y: domain, fractionX: true });
}

/** Predicted by true signal: points, or of many the density of squares; on the diagonal a prediction is right. */
export function predictedTrue(data: PredictedTrueData, size: Size): string {
  const frame = predictedTrueFrame(data, size);
  const n = data.predicted.length;
  const label = `Predicted and true ${data.signal}: ${counted(n, "architecture")}`;
  const labels = { x: `predicted ${data.signal}, %`, y: `true ${data.signal}, %`, xTick: percentTick(frame.x.ticks) };
  const marks = n > single ? squares(frame, data) : points(frame, data);
  return image(
    size.width,
    size.height,
    label,
    axes(frame, labels),
    clip(frame, data.id, marks + diagonal(frame)),
    outsideNote(frame, data),
  );
}

function points(frame: Frame, { predicted, truths }: PredictedTrueData): string {
  const opacity = predicted.length > 250 ? 0.35 : 0.6;
  const marks = predicted.map((value, i) =>
    element("circle", { cx: frame.x.at(value), cy: frame.y.at(truths[i] ?? 0), r: 2.6 }),
  );
  return element("g", { fill: "var(--series-1)", "fill-opacity": opacity }, ...marks);
}

/** Opacity grows with the logarithm of the count. */
function squares(frame: Frame, { predicted, truths }: PredictedTrueData): string {
  const counts = new Map<string, { x: number; y: number; count: number }>();
  predicted.forEach((value, i) => {
    const x = Math.floor((frame.x.at(value) - frame.left) / edge);
    const y = Math.floor((frame.y.at(truths[i] ?? 0) - frame.top) / edge);
    const key = `${x},${y}`;
    const square = counts.get(key) ?? { x, y, count: 0 };
    square.count += 1;
    counts.set(key, square);
  });
  const all = [...counts.values()].filter(({ x, y }) => x >= 0 && y * edge <= frame.bottom - frame.top);
  const highest = Math.max(1, ...all.map(({ count }) => count));
  const marks = all.map(({ x, y, count }) =>
    element("rect", {
      x: frame.left + x * edge,
      y: frame.top + y * edge,
      width: edge,
      height: edge,
      "fill-opacity": 0.15 + (0.75 * Math.log1p(count)) / Math.log1p(highest),
    }),
  );
  return element("g", { fill: "var(--series-1)" }, ...marks);
}

/** Where what is true is as predicted; leaves the frame where its axes differ. */
export function diagonal(frame: Frame): string {
  const [low, high] = frame.x.domain;
  const line = { x1: frame.x.at(low), y1: frame.y.at(low), x2: frame.x.at(high), y2: frame.y.at(high) };
  return element("line", { ...line, stroke: "var(--ink-3)", "stroke-dasharray": "4 3" });
}

function outsideNote(frame: Frame, { predicted, truths }: PredictedTrueData): string {
  const [low] = frame.x.domain;
  const outside = predicted.filter((value, i) => value < low || (truths[i] ?? 0) < low).length;
  const place = { x: frame.right - 4, y: frame.bottom - 8, "text-anchor": "end", fill: "var(--ink-3)", ...halo };
  return outside > 0 ? text(place, `${counted(outside, "architecture")} beyond the axes`) : "";
}
