import type { Band, Comparison, ComparisonGroup } from "../api/types";
import { byNoisySignal, incumbentAccuracy, strategyTitle } from "../format/names";
import { integer, percent } from "../format/numbers";
import { accuracyDomain } from "./accuracyDomain";
import { axes, clip } from "./axes";
import { frameOf, type Frame, type Size } from "./frame";
import { seriesStyle } from "./palette";
import { stepBand, stepPath } from "./paths";
import { separated } from "./separated";
import { legend, type Legend } from "./legend";
import { element, halo, image, text } from "./svg";

export type Spread = "seeds" | "interval";

export interface ComparisonCurvesData {
  comparison: Comparison;
  spread: Spread;
  /** Names the curves in the picture where there is no room at their ends; a page has them beside it. */
  named?: boolean;
}

const shareOfPoorStart = 0.06;
const widthOfLabels = 150;
const longestName = 22;

const titleOf = ({ study }: Comparison) => `mean ${incumbentAccuracy(study.signal)}`;

/** Whether names fit at the ends of their curves, in the letters of any font. */
const room = (comparison: Comparison, { width }: Size) =>
  width >= 560 && comparison.groups.every(({ strategy }) => strategyTitle(strategy).length <= longestName);

/** Names above the curves, where they are asked for and do not fit at their ends. */
function namesAbove({ comparison, named }: ComparisonCurvesData, size: Size): Legend {
  return named && !room(comparison, size)
    ? legend(
        drawn(comparison).map(({ strategy }) => ({ mark: lineMark(strategy), title: strategyTitle(strategy) })),
        size.width,
      )
    : { content: "", height: 0 };
}

function lineMark(strategy: string) {
  const { colour, dash } = seriesStyle(strategy);
  return (x: number, y: number) =>
    element("line", {
      x1: x - 6,
      x2: x + 8,
      y1: y,
      y2: y,
      stroke: colour,
      "stroke-width": 3,
      "stroke-dasharray": dash,
    });
}

const drawn = ({ groups }: Comparison) => groups.filter(({ curve }) => curve.length > 0);

/** The same axes for both spreads: no seed lies above the best in range, though an interval of few seeds may reach there. */
export function comparisonFrame(data: ComparisonCurvesData, size: Size): Frame {
  const { comparison } = data;
  const seeds = comparison.groups.flatMap(({ curve }) => curve.flatMap(({ low, high }) => [low, high]));
  const [low, highest] = accuracyDomain(seeds, shareOfPoorStart);
  const best = comparison.bestTestAccuracyInRange;
  const high = best === null || seeds.length === 0 ? highest : best + (best - low) * 0.06;
  return frameOf(size, {
    x: [0, comparison.study.queries],
    y: [low, Math.min(1, high)],
    marginRight: room(comparison, size) ? widthOfLabels : 12,
    title: titleOf(comparison),
    above: namesAbove(data, size).height,
  });
}

/** Bands of the chosen spread; one seed alone has no interval, so its curve is drawn without a band. */
export function bandsOf(group: ComparisonGroup, spread: Spread): Band[] {
  return spread === "interval" && group.interval.length > 0 ? group.interval : group.curve;
}

/** Mean incumbent test accuracy of each strategy against queries, with the spread over its seeds. */
export function comparisonCurves(data: ComparisonCurvesData, size: Size): string {
  const frame = comparisonFrame(data, size);
  const groups = drawn(data.comparison);
  const bands = groups.map((group) => band(frame, group, data.spread)).join("");
  const lines = groups.map((group) => curve(frame, group)).join("");
  const grid = axes(frame, { x: "queries", y: titleOf(data.comparison), xTick: integer });
  return image(
    size.width,
    size.height,
    labelOf(data.comparison),
    namesAbove(data, size).content,
    grid,
    clip(frame, "clip-comparison", bands + lines),
    best(frame, data.comparison.bestTestAccuracyInRange, groups.length > 0),
    size.width - frame.right >= widthOfLabels ? names(frame, groups) : "",
  );
}

function labelOf(comparison: Comparison): string {
  const ends = drawn(comparison).map((group) => {
    const last = group.curve[group.curve.length - 1];
    return `${strategyTitle(group.strategy)} ${last ? `${percent(last.mean)} after ${integer(last.query)} queries` : ""}`;
  });
  return ends.length > 0
    ? `Mean best so far${byNoisySignal(comparison.study.signal)}: ${ends.join("; ")}`
    : "Mean best so far: no query yet";
}

function band(frame: Frame, group: ComparisonGroup, spread: Spread): string {
  const bands = bandsOf(group, spread);
  const d = stepBand(
    bands.map(({ query }) => frame.x.at(query)),
    bands.map(({ low }) => frame.y.at(low)),
    bands.map(({ high }) => frame.y.at(high)),
  );
  return element("path", { d, fill: seriesStyle(group.strategy).colour, "fill-opacity": 0.16 });
}

function curve(frame: Frame, group: ComparisonGroup): string {
  const { colour, dash } = seriesStyle(group.strategy);
  const points = group.curve.map(({ query, mean }) => ({ x: frame.x.at(query), y: frame.y.at(mean) }));
  return element("path", {
    d: stepPath(points),
    fill: "none",
    stroke: colour,
    "stroke-width": 2,
    "stroke-dasharray": dash,
  });
}

function best(frame: Frame, accuracy: number | null, drawn: boolean): string {
  if (accuracy === null || !drawn) {
    return "";
  }
  const y = frame.y.at(accuracy);
  const line = { x1: frame.left, x2: frame.right, y1: y, y2: y, stroke: "var(--ink-2)", "stroke-dasharray": "1 3" };
  const label = { x: frame.left + 6, y: y - 5, fill: "var(--ink-2)", ...halo };
  return element("line", line) + text(label, `best in range ${percent(accuracy)} (hindsight)`);
}

/** Each strategy's name at the end of its curve, kept from overlapping. */
function names(frame: Frame, groups: ComparisonGroup[]): string {
  const wanted = groups.map((group) => frame.y.at(group.curve[group.curve.length - 1]?.mean ?? 0));
  const places = separated(wanted, 14, [frame.top, frame.bottom]);
  return groups
    .map((group, i) => {
      const place = {
        x: frame.right + 8,
        y: (places[i] ?? 0) + 4,
        fill: seriesStyle(group.strategy).colour,
        "font-weight": 600,
      };
      return text(place, strategyTitle(group.strategy));
    })
    .join("");
}
