import { linearScale, logScale, type Interval, type Scale } from "./scale";
import { linearTicks, logTicks } from "./ticks";
import { wrapped } from "./wrapped";

export interface Size {
  width: number;
  height: number;
}

/** The rectangle inside the axes, and its scales. */
export interface Frame extends Size {
  /** Kept free above the y axis's title. */
  above: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: Scale;
  y: Scale;
}

/** Numbers along x are counts of queries, unless its scale is logarithmic or they are said to be fractions. */
interface FrameOptions {
  x: Interval;
  y: Interval;
  logX?: boolean;
  logY?: boolean;
  fractionX?: boolean;
  marginRight?: number;
  /** Of the y axis, where it may need more than one line. */
  title?: string;
  /** Kept free above the title, in pixels. */
  above?: number;
}

const titleLineHeight = 14;

/** The y axis's title in lines that fit a chart of this width, each with its height on the page. */
export function titleLines(title: string, width: number, above = 0): { line: string; y: number }[] {
  return wrapped(`↑ ${title}`, width).map((line, i) => ({ line, y: above + 10 + i * titleLineHeight }));
}

/** The last label of the x axis is centred on the axis's end. */
const halfLabel = 20;

export function frameOf({ width, height }: Size, options: FrameOptions): Frame {
  const left = 44;
  const right = Math.max(left + 40, width - (options.marginRight ?? halfLabel));
  const above = options.above ?? 0;
  const lines = titleLines(options.title ?? "", width);
  const top = above + 26 + (lines.length - 1) * titleLineHeight;
  const bottom = height - 36;
  const xCount = Math.max(2, Math.round((right - left) / 80));
  const yCount = Math.max(3, Math.round((bottom - top) / 44));
  const x = options.logX
    ? logScale(options.x, [left, right], logTicks(options.x, Math.max(3, xCount + 2)))
    : linearScale(options.x, [left, right], linearTicks(options.x, xCount, options.fractionX ? 0 : 1));
  const y = options.logY
    ? logScale(options.y, [bottom, top], logTicks(options.y, yCount + 2))
    : linearScale(options.y, [bottom, top], linearTicks(options.y, yCount));
  return { width, height, above, left, right, top, bottom, x, y };
}
