import type { Band, StudyComparison, ComparisonGroup } from "../api/types";
import { bestTitle } from "../format/best";
import { strategyTitle } from "../format/names";
import { integer, percent } from "../format/numbers";
import { chosenBy, incumbentAccuracy } from "../format/signals";
import { accuracyDomain } from "./accuracyDomain";
import { axes, clip } from "./axes";
import { drawn, namesAbove, namesAtEnds, roomAtEnds, styleIn } from "./comparisonNames";
import { frameOf, type Frame, type Size } from "./frame";
import type { SeriesStyle } from "./palette";
import { stepBand, stepPath } from "./paths";
import { element, halo, image, text } from "./svg";

export type Spread = "seeds" | "interval";

export interface ComparisonCurvesData {
  comparison: StudyComparison;
  spread: Spread;
  /** Names the curves in the picture where there is no room at their ends; a page has them beside it. */
  named?: boolean;
}

const shareOfPoorStart = 0.06;

const titleOf = ({ study }: StudyComparison) => `${incumbentAccuracy(study.signal)}, mean over seeds, %`;

/** The same axes for both spreads: no seed lies above the best, though an interval of few seeds may reach there. */
export function comparisonFrame(data: ComparisonCurvesData, size: Size): Frame {
  const { comparison } = data;
  const seeds = comparison.groups.flatMap(({ curve }) => curve.flatMap(({ low, high }) => [low, high]));
  const [low, highest] = accuracyDomain(seeds, shareOfPoorStart);
  const best = comparison.bestTestAccuracyInRange;
  const high = best === null || seeds.length === 0 ? highest : best + (best - low) * 0.06;
  return frameOf(size, {
    x: [0, comparison.study.queries],
    y: [low, Math.min(1, high)],
    marginRight: roomAtEnds(comparison, size) || 12,
    title: titleOf(comparison),
    above: namesAbove(comparison, size, data.named).height,
  });
}

/** Bands of the chosen spread; one seed alone has no interval, so its curve is drawn without a band. */
export function bandsOf(group: ComparisonGroup, spread: Spread): Band[] {
  return spread === "interval" && group.interval.length > 0 ? group.interval : group.curve;
}

/** Mean incumbent accuracy of each strategy against queries, with the spread over its seeds. */
export function comparisonCurves(data: ComparisonCurvesData, size: Size): string {
  const frame = comparisonFrame(data, size);
  const groups = drawn(data.comparison);
  const bands = groups.map((group) => band(frame, group, data.spread, styleIn(data.comparison, group))).join("");
  const lines = groups.map((group) => curve(frame, group, styleIn(data.comparison, group))).join("");
  const grid = axes(frame, { x: "queries", y: titleOf(data.comparison), xTick: integer });
  return image(
    size.width,
    size.height,
    labelOf(data.comparison),
    namesAbove(data.comparison, size, data.named).content,
    grid,
    clip(frame, "clip-comparison", bands + lines),
    groups.length > 0 ? best(frame, data.comparison) : "",
    roomAtEnds(data.comparison, size) > 0 ? namesAtEnds(frame, data.comparison) : "",
  );
}

function labelOf(comparison: StudyComparison): string {
  const ends = drawn(comparison).map((group) => {
    const last = group.curve[group.curve.length - 1];
    return `${strategyTitle(group.strategy)} ${last ? `${percent(last.mean)} after ${integer(last.query)} queries` : ""}`;
  });
  return ends.length > 0
    ? `Mean best so far${chosenBy(comparison.study.signal)}: ${ends.join("; ")}`
    : "Mean best so far: no query yet";
}

function band(frame: Frame, group: ComparisonGroup, spread: Spread, { colour }: SeriesStyle): string {
  const bands = bandsOf(group, spread);
  const d = stepBand(
    bands.map(({ query }) => frame.x.at(query)),
    bands.map(({ low }) => frame.y.at(low)),
    bands.map(({ high }) => frame.y.at(high)),
  );
  return element("path", { d, fill: colour, "fill-opacity": 0.16 });
}

function curve(frame: Frame, group: ComparisonGroup, { colour, dash }: SeriesStyle): string {
  const points = group.curve.map(({ query, mean }) => ({ x: frame.x.at(query), y: frame.y.at(mean) }));
  return element("path", {
    d: stepPath(points),
    fill: "none",
    stroke: colour,
    "stroke-width": 2,
    "stroke-dasharray": dash,
  });
}

function best(frame: Frame, { groups: [first], bestTestAccuracyInRange: accuracy }: StudyComparison): string {
  if (!first || accuracy === null) {
    return "";
  }
  const y = frame.y.at(accuracy);
  const line = { x1: frame.left, x2: frame.right, y1: y, y2: y, stroke: "var(--ink-2)", "stroke-dasharray": "1 3" };
  const label = { x: frame.left + 6, y: y - 5, fill: "var(--ink-2)", ...halo };
  return element("line", line) + text(label, `${bestTitle(first)} ${percent(accuracy)} (hindsight)`);
}
