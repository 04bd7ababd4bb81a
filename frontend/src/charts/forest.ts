import type { ConceptEffect } from "../api/effects";
import { whyMissing, type ResponseScale } from "../format/response";
import { conceptTitle, marker, seriesLegend, sideColour, type EffectData, type EffectSeries } from "./effectSeries";
import { roomOfNames, rowName } from "./rowNames";
import { extent, linearScale, type Scale } from "./scale";
import { element, halo, image, text } from "./svg";
import { pixelsPerCharacter } from "./wrapped";

interface ForestData extends EffectData {
  scale: ResponseScale;
}

const rowHeight = 48;
const bottomMargin = 40;
const labelWidth = 140;
const numbersWidth = 176;
const gap = 16;
const widthOfReasons = 420;

interface Place {
  width: number;
  top: number;
  left: number;
  right: number;
  bottom: number;
  x: Scale;
}

/** The adjusted effect of each concept with its 95 % interval, one row a concept and one mark a series. */
export function forest(data: ForestData, width: number): string {
  const names = seriesLegend(data.series, width);
  const place = placeOf(data, width, names.height + 13);
  return image(
    width,
    place.bottom + bottomMargin,
    labelOf(data),
    axis(data, place),
    ...data.concepts.map(({ name }, row) => conceptRow(data, place, name, place.top + row * rowHeight)),
    names.content,
  );
}

function placeOf(data: ForestData, width: number, top: number): Place {
  const titles = data.concepts.map(({ title }) => title);
  const left = width >= 560 ? roomOfNames(titles, labelWidth) : 8;
  const right = width - (width >= 760 ? numbersWidth : 8);
  const ends = data.series.flatMap(({ effects }) =>
    effects.concepts.flatMap(({ adjusted }) => (adjusted ? [adjusted.interval.low, adjusted.interval.high] : [])),
  );
  const [low, high] = extent([...ends, -1e-6, 1e-6]);
  const padding = (high - low) * 0.05;
  const domain = [low - padding, high + padding] as const;
  const ticks = data.scale.slopeTicks(domain, Math.max(2, Math.round((right - left) / 90)));
  const bottom = top + data.concepts.length * rowHeight;
  return { width, top, left, right, bottom, x: linearScale(domain, [left, right], ticks) };
}

function axis({ scale }: ForestData, place: Place): string {
  const ticks = place.x.ticks.map((tick) => {
    const x = place.x.at(tick);
    const label = scale.slope(tick);
    const half = (label.length * pixelsPerCharacter) / 2;
    const middle = Math.min(place.width - half, Math.max(half, x));
    return (
      element("line", { x1: x, x2: x, y1: place.top, y2: place.bottom, stroke: "var(--chart-grid)" }) +
      text({ x: middle, y: place.bottom + 16, "text-anchor": "middle", fill: "var(--ink-3)" }, label)
    );
  });
  const zero = place.x.at(0);
  const title = { x: place.right, y: place.bottom + 34, "text-anchor": "end", fill: "var(--ink-3)" };
  return (
    ticks.join("") +
    element("line", { x1: zero, x2: zero, y1: place.top - 4, y2: place.bottom, stroke: "var(--ink-3)" }) +
    text(title, `change by one more, ${scale.slopeUnit} →`)
  );
}

function conceptRow(data: ForestData, place: Place, name: string, y: number): string {
  const beside = place.left >= labelWidth;
  const title = conceptTitle(data.concepts, name);
  const style = { fill: "var(--ink-1)", "font-weight": 560 };
  const written = beside
    ? rowName(title, place.left, y + rowHeight / 2, style)
    : text({ x: 0, y: y + 11, ...style }, title);
  const middle = y + rowHeight / 2 + (beside ? 0 : 7);
  const marks = data.series.map((series, i) => {
    const effect = series.effects.concepts.find(({ concept }) => concept === name);
    return effect ? mark(data.scale, place, series, effect, middle + (i - (data.series.length - 1) / 2) * gap) : "";
  });
  const rule = { x1: 0, x2: place.width, y1: y, y2: y, stroke: "var(--chart-grid)" };
  return element("line", rule) + written + marks.join("");
}

function mark(scale: ResponseScale, place: Place, { side }: EffectSeries, effect: ConceptEffect, y: number): string {
  const { adjusted } = effect;
  if (!adjusted) {
    const reason = place.width < widthOfReasons ? "see All numbers" : whyMissing(effect.estimability);
    return text({ x: place.left + 4, y: y + 4, fill: "var(--ink-3)", ...halo }, `no estimate: ${reason}`);
  }
  const [low, high] = [place.x.at(adjusted.interval.low), place.x.at(adjusted.interval.high)];
  const line = { x1: low, x2: high, y1: y, y2: y, stroke: sideColour[side], "stroke-width": 1.8 };
  const caps = [low, high].map((x) =>
    element("line", { x1: x, x2: x, y1: y - 4, y2: y + 4, stroke: sideColour[side], "stroke-width": 1.4 }),
  );
  const numbers = `${scale.slope(adjusted.perUnit)} [${scale.slope(adjusted.interval.low)}, ${scale.slope(adjusted.interval.high)}]`;
  const aside =
    place.width - place.right >= numbersWidth
      ? text({ x: place.width, y: y + 4, "text-anchor": "end", fill: "var(--ink-2)" }, numbers)
      : "";
  return element("line", line) + caps.join("") + marker(side, place.x.at(adjusted.perUnit), y) + aside;
}

function labelOf({ concepts, series, scale }: ForestData): string {
  const rows = concepts.map(({ name, title }) => {
    const values = series.map(({ effects, title: of }) => {
      const effect = effects.concepts.find(({ concept }) => concept === name);
      return effect?.adjusted ? `${scale.slope(effect.adjusted.perUnit)} (${of})` : `no estimate (${of})`;
    });
    return `${title} ${values.join(", ")}`;
  });
  return `Effect of one more of each concept on ${scale.title}, ${scale.slopeUnit}: ${rows.join("; ")}`;
}
