import type { AccuracyBin } from "../api/calibration";
import { axes, clip, percentTick } from "./axes";
import { frameOf, type Frame, type Size } from "./frame";
import { diagonal } from "./predictedTrue";
import { extent } from "./scale";
import { element, halo, image, text } from "./svg";

interface ReliabilityData {
  bins: AccuracyBin[];
  /** What a query returns, for the axes. */
  signal: string;
  /** Unique in the document, for the id of a clip path. */
  id: string;
}

/** What was true by what was predicted, bin by bin, with 95 % intervals; the band should hold 95 of 100 single truths. */
export function reliability(data: ReliabilityData, size: Size): string {
  const frame = reliabilityFrame(data.bins, size);
  const labels = { x: `predicted ${data.signal}, %`, y: `true ${data.signal}, %`, xTick: percentTick(frame.x.ticks) };
  return image(
    size.width,
    size.height,
    labelOf(data),
    clip(frame, data.id, band(frame, data.bins)),
    axes(frame, labels),
    clip(frame, `${data.id}-marks`, diagonal(frame) + data.bins.map((bin) => mark(frame, bin)).join("")),
    legend(frame),
  );
}

function reliabilityFrame(bins: AccuracyBin[], size: Size): Frame {
  const x = padded(bins.map(({ predicted }) => predicted));
  const y = padded(
    bins.flatMap(({ observed, interval, predicted, high }) => [
      observed,
      predicted,
      high,
      interval?.low ?? observed,
      interval?.high ?? observed,
    ]),
  );
  return frameOf(size, { x, y, fractionX: true });
}

function padded(values: number[]): [number, number] {
  const [low, high] = extent(values.length > 0 ? values : [0, 1]);
  const padding = Math.max((high - low) * 0.08, 0.0005);
  return [low - padding, high + padding];
}

function band(frame: Frame, bins: AccuracyBin[]): string {
  const at = (x: number, y: number) => `${frame.x.at(x).toFixed(1)},${frame.y.at(y).toFixed(1)}`;
  const upper = bins.map(({ predicted, high }) => at(predicted, high));
  const lower = bins.map(({ predicted, low }) => at(predicted, low)).reverse();
  return element("path", {
    d: `M${[...upper, ...lower].join("L")}Z`,
    fill: "var(--series-1)",
    "fill-opacity": 0.14,
  });
}

function mark(frame: Frame, { predicted, observed, interval }: AccuracyBin): string {
  const x = frame.x.at(predicted);
  const bar = interval
    ? element("line", {
        x1: x,
        x2: x,
        y1: frame.y.at(interval.low),
        y2: frame.y.at(interval.high),
        stroke: "var(--series-1)",
        "stroke-width": 1.8,
      })
    : "";
  return bar + element("circle", { cx: x, cy: frame.y.at(observed), r: 4, fill: "var(--series-1)" });
}

function legend(frame: Frame): string {
  return text(
    { x: frame.right - 4, y: frame.bottom - 8, "text-anchor": "end", fill: "var(--ink-3)", ...halo },
    "dashed: as predicted",
  );
}

function labelOf({ bins, signal }: ReliabilityData): string {
  const percent = (value: number) => `${(value * 100).toFixed(2)} %`;
  const rows = bins.map(({ predicted, observed }) => `${percent(predicted)} was ${percent(observed)}`);
  return `Reliability: predicted ${signal} and what was true, bin by bin: ${rows.join("; ")}`;
}
