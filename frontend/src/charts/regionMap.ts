import type { Region } from "../api/regions";
import { axes } from "./axes";
import { frameOf, type Frame, type Size } from "./frame";
import type { Point } from "./paths";
import { legendHeight, legendOf } from "./map/mapDrawing";
import type { Box } from "./map/view";
import type { Rgb } from "./map/ramp";
import { stepOf } from "./map/ramp";
import type { Interval } from "./scale";
import { element, halo, image, text } from "./svg";
import { tickText } from "./ticks";

interface QueriedPoint {
  query: number;
  x: number;
  y: number;
  /** By which it is coloured. */
  value: number;
}

export interface RegionMapData {
  xTitle: string;
  yTitle: string;
  view: Box;
  /** Queried up to the end of the round. */
  queried: QueriedPoint[];
  /** The queries of the round. */
  batch: { from: number; to: number };
  regions: (Region & { centreX: number; centreY: number })[];
  colours: Rgb[];
  domain: Interval;
  /** What the colours say. */
  valueTitle: string;
  label: string;
  underlay?: string;
}

/** An outline at so many standard deviations holds 86 % of a normal distribution in two dimensions. */
const deviations = 2;

export function regionMapFrame({ view, yTitle }: RegionMapData, size: Size): Frame {
  return frameOf(size, { x: view.x, y: view.y, fractionX: true, title: yTitle, above: legendHeight });
}

/** The outline of a covariance: half-axes in the map's units, and the angle of the longer one from the first axis. */
export function outlineOf({ xx, xy, yy }: Pick<Region, "xx" | "xy" | "yy">): {
  long: number;
  short: number;
  angle: number;
} {
  const middle = (xx + yy) / 2;
  const half = Math.hypot((xx - yy) / 2, xy);
  return {
    long: deviations * Math.sqrt(middle + half),
    short: deviations * Math.sqrt(Math.max(0, middle - half)),
    angle: 0.5 * Math.atan2(2 * xy, xx - yy),
  };
}

export function queriedPosition(frame: Frame, { x, y }: QueriedPoint): Point {
  return { x: frame.x.at(x), y: frame.y.at(y) };
}

/** Regions of a round over what was queried until its end; the density of the space lies under it. */
export function regionMap(data: RegionMapData, size: Size): string {
  const frame = regionMapFrame(data, size);
  const grid = axes(frame, {
    x: data.xTitle,
    y: data.yTitle,
    xTick: tickText(frame.x.ticks),
    yTick: tickText(frame.y.ticks),
  });
  const inside = ({ query }: QueriedPoint) => query >= data.batch.from && query <= data.batch.to;
  const before = data.queried.filter((point) => !inside(point)).map((point) => dot(frame, data, point, 3.5));
  const now = data.queried.filter(inside).map((point) => dot(frame, data, point, 5.5, "var(--ink-1)"));
  return image(
    size.width,
    size.height,
    data.label,
    data.underlay ?? "",
    grid,
    legendOf({ title: data.valueTitle, domain: data.domain, log: false, percent: true }, data.colours, size.width),
    ...data.regions.map((region) => outline(frame, region)),
    ...before,
    ...now,
    ...data.regions.map((region, i) => centre(frame, region, i + 1)),
  );
}

function dot(frame: Frame, { colours, domain }: RegionMapData, point: QueriedPoint, r: number, line?: string): string {
  const { x, y } = queriedPosition(frame, point);
  const fill = `rgb(${(colours[stepOf(point.value, domain)] ?? [0, 0, 0]).join(",")})`;
  return element("circle", {
    cx: x,
    cy: y,
    r,
    fill,
    stroke: line ?? "var(--surface-1)",
    "stroke-width": line ? 1.75 : 1,
  });
}

/** As a path, since the two axes have scales of their own. */
function outline(frame: Frame, region: Region): string {
  const { long, short, angle } = outlineOf(region);
  const steps = 48;
  const points = Array.from({ length: steps }, (_, i) => {
    const turn = (2 * Math.PI * i) / steps;
    const [a, b] = [long * Math.cos(turn), short * Math.sin(turn)];
    const x = frame.x.at(region.x + a * Math.cos(angle) - b * Math.sin(angle));
    const y = frame.y.at(region.y + a * Math.sin(angle) + b * Math.cos(angle));
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return element("path", {
    d: `M${points.join("L")}Z`,
    fill: "var(--accent)",
    "fill-opacity": 0.08,
    stroke: "var(--accent)",
    "stroke-width": 1.5,
    "stroke-dasharray": "5 3",
  });
}

function centre(frame: Frame, { centreX, centreY }: { centreX: number; centreY: number }, number: number): string {
  const [x, y] = [frame.x.at(centreX), frame.y.at(centreY)];
  const cross = { d: `M${x - 5},${y}H${x + 5}M${x},${y - 5}V${y + 5}`, fill: "none" };
  return (
    element("path", { ...cross, stroke: "var(--surface-1)", "stroke-width": 4 }) +
    element("path", { ...cross, stroke: "var(--ink-1)", "stroke-width": 1.75 }) +
    text({ x: x + 7, y: y - 6, fill: "var(--ink-1)", "font-weight": 600, ...halo }, String(number))
  );
}
