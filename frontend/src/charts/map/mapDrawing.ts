import { axes } from "../axes";
import { frameOf, type Frame, type Size } from "../frame";
import type { Interval } from "../scale";
import { element, image, text } from "../svg";
import { tickText } from "../ticks";
import type { Rgb } from "./ramp";
import type { Box } from "./view";

export interface MapAxis {
  /** With its unit, as it stands beside the axis. */
  title: string;
  /** Plot units are decimal logarithms then. */
  log: boolean;
  /** Written as percent. */
  percent: boolean;
}

/** What a column of colours says. */
export interface MapScale {
  title: string;
  /** In plot units. */
  domain: Interval;
  log: boolean;
  percent: boolean;
}

export const legendHeight = 34;
const legendWidth = 190;

export interface MapDrawing {
  x: MapAxis;
  y: MapAxis;
  scale: MapScale | null;
  colours: Rgb[];
  view: Box;
  label: string;
  /** A picture under the axes in exports; on the page a canvas lies there. */
  underlay?: string;
}

/** The rectangle in which points lie; its domains are in data units. */
export function mapFrame({ x, y, scale, view }: MapDrawing, size: Size): Frame {
  const domain: Interval = x.log ? [10 ** view.x[0], 10 ** view.x[1]] : view.x;
  return frameOf(size, {
    x: domain,
    y: view.y,
    logX: x.log,
    fractionX: true,
    title: y.title,
    above: scale ? legendHeight : 0,
  });
}

/** Axes and the scale of the colours; the points lie under it. */
export function mapDrawing(drawing: MapDrawing, size: Size): string {
  const frame = mapFrame(drawing, size);
  const yTick = drawing.y.percent ? {} : { yTick: tickText(frame.y.ticks) };
  const grid = axes(frame, {
    x: drawing.x.title,
    y: drawing.y.title,
    xTick: tickText(frame.x.ticks),
    ...yTick,
  });
  const { scale, colours } = drawing;
  return image(
    size.width,
    size.height,
    drawing.label,
    drawing.underlay ?? "",
    grid,
    scale ? legendOf(scale, colours, size.width) : "",
  );
}

/** The colours from the least to the greatest value, in the room above the axes. */
export function legendOf(scale: MapScale, colours: Rgb[], width: number): string {
  const bar = Math.min(legendWidth, width - 8);
  const stops = colours
    .filter((_, i) => i % 15 === 0)
    .map((colour, i, all) =>
      element("stop", { offset: i / (all.length - 1), "stop-color": `rgb(${colour.join(",")})` }),
    );
  const [low, high] = scale.domain.map((value) => valueText(scale, value)) as [string, string];
  const y = 22;
  return (
    element("linearGradient", { id: "map-scale" }, ...stops) +
    text({ x: 0, y: 9, fill: "var(--ink-2)" }, scale.title) +
    text({ x: 0, y: y + 2, fill: "var(--ink-3)" }, low) +
    element("rect", { x: 46, y: y - 7, width: bar - 46, height: 9, rx: 2, fill: "url(#map-scale)" }) +
    text({ x: bar + 6, y: y + 2, fill: "var(--ink-3)" }, high)
  );
}

/** A value in plot units as readers write it. */
function valueText({ log, percent }: Pick<MapScale, "log" | "percent">, value: number): string {
  const plain = log ? 10 ** value : value;
  return percent ? `${(plain * 100).toFixed(2)}` : plain.toLocaleString("en", { maximumSignificantDigits: 4 });
}
