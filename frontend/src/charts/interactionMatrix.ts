import type { PairEffect } from "../api/effects";
import type { ResponseScale } from "../format/response";
import type { EffectData, EffectSeries } from "./effectSeries";
import { legend, type Legend } from "./legend";
import { roomOfNames, rowName } from "./rowNames";
import { element, image, text } from "./svg";

interface InteractionData extends EffectData {
  scale: ResponseScale;
  selected: [string, string] | null;
}

/** A square of the matrix; the first series lies below the diagonal and the second above it. */
export interface InteractionCell {
  series: EffectSeries;
  pair: PairEffect;
  x: number;
  y: number;
  size: { width: number; height: number };
}

const numbersHeight = 29;
const strongest = 0.5;

/** Names are written out where there is room; elsewhere concepts are numbered and the page names them. */
const namesFit = (width: number) => width >= 620;

const numbered = ({ concepts }: EffectData) => concepts.map(({ title }, i) => `${i + 1} ${title}`);

function labelWidth(data: EffectData, width: number): number {
  return namesFit(width) ? roomOfNames(numbered(data), 140) : 22;
}

function sizeOf(data: EffectData, width: number) {
  const cell = Math.min(104, (width - labelWidth(data, width)) / data.concepts.length);
  return { width: cell, height: Math.min(cell, 46) };
}

/** Each series in the corner of the squares that are its own. */
function sides({ series }: EffectData, width: number): Legend {
  return legend(
    series.map(({ title }, i) => ({
      mark: (x, y) => text({ x, y: y + 4, "text-anchor": "middle", fill: "var(--ink-2)" }, i === 0 ? "◣" : "◥"),
      title,
    })),
    width,
  );
}

const headOf = (data: EffectData, width: number) => sides(data, width).height + numbersHeight;

export function interactionCells(data: EffectData, width: number): InteractionCell[] {
  const [size, head] = [sizeOf(data, width), headOf(data, width)];
  const place = (name: string) => data.concepts.findIndex((concept) => concept.name === name);
  return data.series.flatMap((series, i) =>
    series.effects.pairs.map((pair) => {
      const [low, high] = [place(pair.first), place(pair.second)].sort((a, b) => a - b) as [number, number];
      const [row, column] = i === 0 ? [high, low] : [low, high];
      return { series, pair, x: labelWidth(data, width) + column * size.width, y: head + row * size.height, size };
    }),
  );
}

/** Whether the 95 % interval of an interaction leaves out zero. */
export function excludesZero({ interaction }: PairEffect): boolean {
  return interaction !== null && interaction.interval.low * interaction.interval.high > 0;
}

/** The interaction of every two concepts: colour for sign and size by deviation, the number by unit, a dot where it excludes 0. */
export function interactionMatrix(data: InteractionData, width: number): string {
  const cells = interactionCells(data, width);
  const size = sizeOf(data, width);
  const label = `Interactions of concepts on ${data.scale.title}: ${cells.filter(({ pair }) => excludesZero(pair)).length} of ${cells.length} intervals exclude zero`;
  const greatest = new Map(
    data.series.map(({ side, effects }) => [
      side,
      Math.max(1e-12, ...effects.pairs.map(({ interaction }) => Math.abs(interaction?.perDeviation ?? 0))),
    ]),
  );
  return image(
    width,
    headOf(data, width) + data.concepts.length * size.height + 4,
    label,
    sides(data, width).content,
    ...data.concepts.map((_, i) => names(data, i, size, width)),
    ...cells.map((cell) => square(data, cell, greatest.get(cell.series.side) ?? 1)),
  );
}

function names(data: InteractionData, i: number, size: { width: number; height: number }, width: number): string {
  const left = labelWidth(data, width);
  const head = headOf(data, width);
  const y = head + i * size.height;
  const centre = left + (i + 0.5) * size.width;
  const own = { x: left + i * size.width, y, width: size.width, height: size.height, fill: "var(--surface-2)" };
  const style = { fill: "var(--ink-1)", "font-weight": 560 };
  const row = (namesFit(width) ? numbered(data)[i] : undefined) ?? String(i + 1);
  return (
    element("rect", own) +
    rowName(row, left, y + size.height / 2, style) +
    text({ x: centre, y: head - 8, "text-anchor": "middle", ...style }, String(i + 1))
  );
}

function square(data: InteractionData, { pair, x, y, size }: InteractionCell, greatest: number): string {
  const effect = pair.interaction;
  const share = effect ? Math.abs(effect.perDeviation) / greatest : 0;
  const chosen = data.selected?.[0] === pair.first && data.selected[1] === pair.second;
  const fill = (effect?.perUnit ?? 0) >= 0 ? "var(--series-1)" : "var(--series-2)";
  const box = { x: x + 1, y: y + 1, width: size.width - 2, height: size.height - 2, rx: 3 };
  const number = effect ? data.scale.slope(effect.perUnit) : "–";
  const words = {
    x: x + size.width / 2,
    y: y + size.height / 2 + 4,
    "text-anchor": "middle",
    fill: "var(--ink-1)",
    "font-size": size.width < 60 ? 10 : 11,
    "font-weight": excludesZero(pair) ? 640 : null,
  };
  const dot = { cx: x + size.width - 7, cy: y + 8, r: 2.5, fill: "var(--ink-1)" };
  return (
    element("rect", { ...box, fill, "fill-opacity": strongest * share }) +
    element("rect", {
      ...box,
      fill: "none",
      stroke: chosen ? "var(--ink-1)" : "var(--line)",
      "stroke-width": chosen ? 2 : 1,
    }) +
    text(words, number) +
    (excludesZero(pair) ? element("circle", dot) : "")
  );
}
