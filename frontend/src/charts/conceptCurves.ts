import type { ConceptEffect, ValueMean } from "../api/effects";
import { compactCount, type ResponseScale } from "../format/response";
import { clip } from "./axes";
import { conceptTitle, marker, seriesLegend, sideColour, type EffectData, type Side } from "./effectSeries";
import type { Frame } from "./frame";
import { extent, linearScale, type Interval } from "./scale";
import { element, image, text } from "./svg";
import { thinned } from "./ticks";

interface ConceptCurvesData extends EffectData {
  scale: ResponseScale;
  /** Unique in the document, for the ids of clip paths. */
  id: string;
}

const height = 224;
const least = 280;
/** Between two labels, for a count such as "1.3k". */
const leastLabel = 22;

/** Mean response by value of each concept with 95 % intervals and numbers of cells: small multiples on one y axis. */
export function conceptCurves(data: ConceptCurvesData, width: number): string {
  const columns = Math.max(1, Math.min(3, Math.floor(width / least)));
  const rows = Math.ceil(data.concepts.length / columns);
  const y = levels(data);
  const names = seriesLegend(data.series, width);
  const top = names.height + 23;
  const panels = data.concepts.map(({ name }, i) => {
    const size = width / columns;
    const frame = frameOf(data, name, size, y);
    const at = `translate(${(i % columns) * size},${top + Math.floor(i / columns) * height})`;
    return element("g", { transform: at }, panel(data, frame, name));
  });
  const label = `Mean of ${data.scale.levelUnit} by value of ${data.concepts.map(({ title }) => title).join(", ")}`;
  const unit = text({ x: 0, y: names.height + 13, fill: "var(--ink-3)" }, `↑ ${data.scale.levelUnit}`);
  return image(width, top + rows * height, label, names.content, unit, ...panels);
}

/** Over means alone: the interval of two cells may be as wide as a page. */
function levels({ series }: ConceptCurvesData): Interval {
  const means = series.flatMap(({ effects }) => effects.concepts.flatMap(({ curve }) => curve.map(({ mean }) => mean)));
  const [low, high] = extent(means);
  const padding = (high - low) * 0.14 || 0.01;
  return [low - padding, high + padding];
}

function effectsOf(data: ConceptCurvesData, name: string) {
  return data.series.map(({ side, effects }) => ({
    side,
    curve: effects.concepts.find(({ concept }: ConceptEffect) => concept === name)?.curve ?? [],
  }));
}

function frameOf(data: ConceptCurvesData, name: string, width: number, y: Interval): Frame {
  const values = effectsOf(data, name).flatMap(({ curve }) => curve.map(({ value }) => value));
  const [low, high] = extent(values);
  const [left, right, top, bottom] = [46, width - 14, 30, height - 22 - 14 * data.series.length - 12];
  const ticks = [...new Set(values)].sort((a, b) => a - b);
  return {
    width,
    height,
    above: 0,
    left,
    right,
    top,
    bottom,
    x: linearScale([low - 0.5, high + 0.5], [left, right], ticks),
    y: linearScale(y, [bottom, top], data.scale.levelTicks(y, 4)),
  };
}

function panel(data: ConceptCurvesData, frame: Frame, name: string): string {
  const series = effectsOf(data, name);
  const shift = (i: number) => (i - (series.length - 1) / 2) * 9;
  const curves = series.map(({ side, curve }, i) => {
    const points = curve.map(({ value, mean }) => `${frame.x.at(value) + shift(i)},${frame.y.at(mean)}`);
    const line = { points: points.join(" "), fill: "none", stroke: sideColour[side], "stroke-opacity": 0.6 };
    const dashed = side === "table" ? "4 3" : null;
    return (
      element("polyline", { ...line, "stroke-dasharray": dashed }) +
      curve.map((entry) => whisker(frame, entry, sideColour[side], shift(i))).join("") +
      curve.map(({ value, mean }) => marker(side, frame.x.at(value) + shift(i), frame.y.at(mean))).join("")
    );
  });
  const shown = new Set(labelled(frame));
  const counts = series.map(({ curve, side }, i) =>
    countRow(
      frame,
      curve.filter(({ value }) => shown.has(value)),
      side,
      i,
    ),
  );
  return axes(data, frame, name) + counts.join("") + clip(frame, `${data.id}-${name}`, curves.join(""));
}

/** Of many values every so many that their labels and counts do not touch. */
function labelled({ x, left, right }: Frame): number[] {
  return thinned(x.ticks, (right - left) / leastLabel);
}

function whisker(frame: Frame, { value, interval }: ValueMean, stroke: string, shift: number): string {
  if (!interval) {
    return "";
  }
  const x = frame.x.at(value) + shift;
  return element("line", { x1: x, x2: x, y1: frame.y.at(interval.low), y2: frame.y.at(interval.high), stroke });
}

function countRow(frame: Frame, curve: ValueMean[], side: Side, row: number): string {
  const fill = sideColour[side];
  const y = frame.bottom + 30 + row * 14;
  const counts = curve.map(({ value, n }) =>
    text({ x: frame.x.at(value), y, "text-anchor": "middle", fill, "font-size": 10 }, compactCount(n)),
  );
  return text({ x: frame.left - 8, y, "text-anchor": "end", fill, "font-size": 10 }, `n ${side}`) + counts.join("");
}

function axes({ concepts, scale }: ConceptCurvesData, frame: Frame, name: string): string {
  const rows = frame.y.ticks.map((tick) => {
    const y = frame.y.at(tick);
    return (
      element("line", { x1: frame.left, x2: frame.right, y1: y, y2: y, stroke: "var(--chart-grid)" }) +
      text({ x: frame.left - 6, y: y + 4, "text-anchor": "end", fill: "var(--ink-3)" }, scale.level(tick))
    );
  });
  const values = labelled(frame).map((tick) =>
    text({ x: frame.x.at(tick), y: frame.bottom + 15, "text-anchor": "middle", fill: "var(--ink-1)" }, String(tick)),
  );
  const [x1, x2, y1, y2] = [frame.left, frame.right, frame.bottom, frame.bottom];
  return (
    text({ x: frame.left, y: 16, fill: "var(--ink-1)", "font-weight": 560 }, conceptTitle(concepts, name)) +
    rows.join("") +
    values.join("") +
    element("line", { x1, x2, y1, y2, stroke: "var(--chart-axis)" })
  );
}
