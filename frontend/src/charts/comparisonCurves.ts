import type { ComparisonGroup, Signal } from "../api/types";
import { bestTitle } from "../format/best";
import { integer, percent } from "../format/numbers";
import { chosenBy, incumbentAccuracy } from "../format/signals";
import { accuracyDomain } from "./accuracyDomain";
import { axes, clip } from "./axes";
import { namesAtEnds, namesOf, ofGroups, type LineNames } from "./comparisonNames";
import { frameOf, type Frame, type Size } from "./frame";
import type { GroupSeries } from "./groupSeries";
import type { SeriesStyle } from "./palette";
import { regretDomain, regretSeries, regretTitle } from "./meanRegret";
import { stepBand, stepPath } from "./paths";
import type { Interval } from "./scale";
import { regretPoints } from "./simpleRegret";
import { element, halo, image, text } from "./svg";

export type Spread = "seeds" | "interval";

export interface ComparisonCurvesData {
  series: GroupSeries[];
  /** What all were told, or the first of several. */
  signal: Signal;
  spread: Spread;
  /** Draws how far the means are below the best within each group's limits instead. */
  regret?: boolean;
  /** Tells this picture from others in its document. */
  id?: string;
}

const shareOfPoorStart = 0.06;
/** More bands than these would hide each other. */
const fewBands = 6;

const titleOf = ({ signal, regret }: ComparisonCurvesData) =>
  regret ? regretTitle(signal) : `${incumbentAccuracy(signal)}, mean over seeds, %`;

/** What was worked out of some data, which a drawing asks for several times. */
const worked = new WeakMap<ComparisonCurvesData, GroupSeries[]>();

/** Those that have a curve. */
function drawn(data: ComparisonCurvesData): GroupSeries[] {
  const known = worked.get(data);
  const series =
    known ?? (data.regret ? regretSeries(data.series) : data.series).filter(({ group }) => group.curve.length > 0);
  worked.set(data, series);
  return series;
}

/** What tells the curves apart in a drawing of this width. */
export const curveNames = (data: ComparisonCurvesData, width: number): LineNames =>
  namesOf(
    drawn(data).map(({ group, title, style }) => ({ title, style, of: ofGroups([group.id]) })),
    width,
  );

/** The best that was measured where all that are drawn may query the same; null of those that may not. */
function sharedBest({ series }: ComparisonCurvesData): { title: string; accuracy: number } | null {
  const [first] = series;
  const best = first?.group.bestTestAccuracy ?? null;
  const shared = new Set(series.map(({ group }) => JSON.stringify([group.flopsRange, group.measureLimits]))).size === 1;
  return first && best !== null && shared ? { title: bestTitle(first.group), accuracy: best } : null;
}

/** The same axes for both spreads: no seed lies above the best, though an interval of few seeds may reach there. */
export function comparisonFrame(data: ComparisonCurvesData, size: Size): Frame {
  const names = curveNames(data, size.width);
  const frame = frameOf(size, {
    x: [0, Math.max(1, ...data.series.map(({ group }) => group.queries))],
    y: data.regret ? regretDomain(drawn(data)) : accuraciesOf(data),
    logY: data.regret ?? false,
    marginRight: names.room,
    title: titleOf(data),
    above: names.above.height,
  });
  // A log scale has no 0, which lies on the axis at the bottom.
  const at = (value: number) => (value > 0 ? frame.y.at(value) : frame.bottom);
  return data.regret ? { ...frame, y: { ...frame.y, at } } : frame;
}

function accuraciesOf(data: ComparisonCurvesData): Interval {
  const seeds = data.series.flatMap(({ group }) => group.curve.flatMap(({ low, high }) => [low, high]));
  const [low, highest] = accuracyDomain(seeds, shareOfPoorStart);
  const best = sharedBest(data);
  const high = best === null || seeds.length === 0 ? highest : best.accuracy + (best.accuracy - low) * 0.06;
  return [low, Math.min(1, high)];
}

/** The band of the chosen spread; that of one seed alone, which has no interval, is its curve. */
export function bandOf(group: ComparisonGroup, spread: Spread): { query: number; low: number; high: number }[] {
  return group.curve.map(({ query, low, high, ciLow, ciHigh }) =>
    spread === "seeds" ? { query, low, high } : { query, low: ciLow ?? low, high: ciHigh ?? high },
  );
}

/** Mean incumbent accuracy of each group against queries, with the spread over its seeds. */
export function comparisonCurves(data: ComparisonCurvesData, size: Size): string {
  const frame = comparisonFrame(data, size);
  const series = drawn(data);
  const names = curveNames(data, size.width);
  const grid = axes(frame, {
    x: "queries",
    y: titleOf(data),
    xTick: integer,
    ...(data.regret && { yTick: regretPoints }),
  });
  return image(
    size.width,
    size.height,
    labelOf(data),
    names.above.content,
    grid,
    clip(
      frame,
      `clip-${data.id ?? "comparison"}`,
      series.map(({ group, style }) => band(frame, group, data.spread, style, series.length)).join("") +
        series.map(({ group, style }) => curve(frame, group, style)).join(""),
    ),
    series.length > 0 && !data.regret ? best(frame, data) : "",
    namesAtEnds(frame, series.map(endOf(frame, names))),
  );
}

const endOf =
  (frame: Frame, { atEnds }: LineNames) =>
  ({ group, style }: GroupSeries, place: number) => ({
    title: atEnds[place] ?? "",
    style,
    y: frame.y.at(group.curve[group.curve.length - 1]?.mean ?? 0),
    of: ofGroups([group.id]),
  });

const mostInLabel = 12;

function labelOf(data: ComparisonCurvesData): string {
  const ends = drawn(data).map(({ group, title }) => {
    const last = group.curve[group.curve.length - 1];
    const end = last && (data.regret ? `${regretPoints(last.mean)} points` : percent(last.mean));
    return `${title} ${last ? `${end} after ${integer(last.query)} queries` : ""}`;
  });
  const rest = ends.length > mostInLabel ? [`and ${ends.length - mostInLabel} more`] : [];
  const name = data.regret ? "Mean simple regret (hindsight)" : "Mean best so far";
  return ends.length > 0
    ? `${name}${chosenBy(data.signal)}: ${[...ends.slice(0, mostInLabel), ...rest].join("; ")}`
    : `${name}: no query yet`;
}

function band(frame: Frame, group: ComparisonGroup, spread: Spread, { colour }: SeriesStyle, count: number): string {
  const points = bandOf(group, spread);
  const d = stepBand(
    points.map(({ query }) => frame.x.at(query)),
    points.map(({ low }) => frame.y.at(low)),
    points.map(({ high }) => frame.y.at(high)),
  );
  return element("path", {
    d,
    fill: colour,
    "fill-opacity": count > fewBands ? 0.06 : 0.16,
    "data-groups": ofGroups([group.id]),
  });
}

function curve(frame: Frame, group: ComparisonGroup, { colour, dash }: SeriesStyle): string {
  const points = group.curve.map(({ query, mean }) => ({ x: frame.x.at(query), y: frame.y.at(mean) }));
  return element("path", {
    d: stepPath(points),
    fill: "none",
    stroke: colour,
    "stroke-width": 2,
    "stroke-dasharray": dash,
    "data-groups": ofGroups([group.id]),
  });
}

function best(frame: Frame, data: ComparisonCurvesData): string {
  const known = sharedBest(data);
  if (!known) {
    return "";
  }
  const y = frame.y.at(known.accuracy);
  const line = { x1: frame.left, x2: frame.right, y1: y, y2: y, stroke: "var(--ink-2)", "stroke-dasharray": "1 3" };
  const label = { x: frame.left + 6, y: y - 5, fill: "var(--ink-2)", ...halo };
  return element("line", line) + text(label, `${known.title} ${percent(known.accuracy)} (hindsight)`);
}
