import type { FlopsRange, HistogramBin } from "../api/types";
import { toMflops } from "../format/flops";
import { integer } from "../format/numbers";
import type { Size } from "./frame";
import { logScale, type Scale } from "./scale";
import { element, image, text } from "./svg";
import { logTicks } from "./ticks";

const margin = 14;
const axisHeight = 20;

/** FLOPs (units) to pixels, on a log scale, over the whole histogram. */
export function histogramScale(bins: HistogramBin[], width: number): Scale {
  const low = bins[0]?.from ?? 1;
  const high = bins[bins.length - 1]?.to ?? 10;
  return logScale([low, high], [margin, width - margin]);
}

/** How the architectures of a space spread over FLOPs, those inside the range in colour. */
export function flopsHistogram(bins: HistogramBin[], range: FlopsRange, size: Size): string {
  const x = histogramScale(bins, size.width);
  const bottom = size.height - axisHeight;
  const highest = Math.max(1, ...bins.map((bin) => bin.count));
  const bars = bins.map((bin) => bar(bin, x, bottom, (bin.count / highest) * (bottom - 6), range)).join("");
  const ticks = logTicks([toMflops(x.domain[0]), toMflops(x.domain[1])], Math.max(3, size.width / 60));
  const labels = ticks.map((tick) =>
    text({ x: x.at(tick * 1e6), y: size.height - 4, "text-anchor": "middle", fill: "var(--ink-3)" }, integer(tick)),
  );
  const base = { x1: margin, x2: size.width - margin, y1: bottom, y2: bottom, stroke: "var(--chart-axis)" };
  const label = "Number of architectures by MFLOPs, log scale";
  return image(size.width, size.height, label, bars, element("line", base), ...labels);
}

/** A bin that the range cuts is drawn in two parts. */
function bar(bin: HistogramBin, x: Scale, bottom: number, height: number, range: FlopsRange): string {
  const cuts = [bin.from, range.min, range.max, bin.to].filter(
    (value): value is number => value !== null && value >= bin.from && value <= bin.to,
  );
  return cuts
    .slice(1)
    .map((to, i) => part(cuts[i] ?? to, to, x, bottom, height, range))
    .join("");
}

function part(from: number, to: number, x: Scale, bottom: number, height: number, range: FlopsRange): string {
  const middle = (from + to) / 2;
  const inside = middle >= (range.min ?? 0) && middle <= (range.max ?? Infinity);
  const left = x.at(from);
  return element("rect", {
    x: left,
    y: bottom - height,
    width: Math.max(0, x.at(to) - left - 0.6),
    height,
    fill: inside ? "var(--accent)" : "var(--chart-muted)",
  });
}
