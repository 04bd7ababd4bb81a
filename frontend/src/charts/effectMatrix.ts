import type { TraversalEffects } from "../api/controllers";
import type { Concept } from "../api/types";
import { conceptTitle } from "./effectSeries";
import { inTwoLines, roomOfNames, rowName } from "./rowNames";
import { element, image, text } from "./svg";

export interface EffectMatrixData {
  concepts: Concept[];
  effects: TraversalEffects;
}

/** A square of the matrix: what an axis does to a concept, beside what was asked of it on the same ways. */
export interface EffectCell {
  axis: string;
  concept: string;
  row: number;
  column: number;
  effect: number;
  asked: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

const namedHeight = 38;
const freeHeight = 22;
const head = 36;
const lineHeight = 13;
const gap = 10;
const strongest = 0.5;

/** In deviations; below, two decimals show no difference. */
const notable = 0.05;

/** Names are written out where there is room; elsewhere they are numbered and the page names them. */
const namesFit = (width: number) => width >= 620;

function labelWidth(data: EffectMatrixData, width: number): number {
  const names = data.effects.axes.map((axis) => axisTitle(data, axis));
  return namesFit(width) ? roomOfNames(names, 112) : 26;
}

export const isNamed = ({ concepts }: TraversalEffects, axis: string) => concepts.includes(axis);

/** Whether anything can be asked for: without concept supervision no axis has a concept's name. */
export const hasNamed = (effects: TraversalEffects) => effects.axes.some((axis) => isNamed(effects, axis));

/** Whether the decoder did something else than what was asked of it. */
export const differs = ({ effect, asked }: { effect: number; asked: number }) => Math.abs(effect - asked) >= notable;

/** "free3" is "Free axis 3"; a concept's axis has its name. */
export function axisTitle({ concepts, effects }: EffectMatrixData, axis: string): string {
  return isNamed(effects, axis) ? conceptTitle(concepts, axis) : axis.replace(/^free(\d+)$/, "Free axis $1");
}

const heightOf = (effects: TraversalEffects, axis: string) => (isNamed(effects, axis) ? namedHeight : freeHeight);

function topOf({ effects }: EffectMatrixData, row: number): number {
  const above = effects.axes.slice(0, row);
  const afterNamed = above.some((axis) => isNamed(effects, axis)) && !isNamed(effects, effects.axes[row] ?? "");
  return head + above.reduce((sum, axis) => sum + heightOf(effects, axis), 0) + (afterNamed ? gap : 0);
}

export function effectCells(data: EffectMatrixData, width: number): EffectCell[] {
  const { axes, concepts, effect, asked } = data.effects;
  const left = labelWidth(data, width);
  const cell = Math.min(120, (width - left) / concepts.length);
  return axes.flatMap((axis, row) =>
    concepts.map((concept, column) => ({
      axis,
      concept,
      row,
      column,
      effect: effect[row]?.[column] ?? 0,
      asked: asked[row]?.[column] ?? 0,
      x: left + column * cell,
      y: topOf(data, row),
      width: cell,
      height: heightOf(data.effects, axis),
    })),
  );
}

/** How far each axis moves each concept, in deviations of the concept: colour and number; what was asked below it. */
export function effectMatrix(data: EffectMatrixData, width: number): string {
  const cells = effectCells(data, width);
  const last = cells[cells.length - 1];
  const greatest = Math.max(1e-12, ...cells.map(({ effect }) => effect));
  const named = cells.filter(({ axis }) => isNamed(data.effects, axis));
  const label = named.length
    ? `Effect of each axis on each concept: ${named.filter(differs).length} of ${named.length} differ from what was asked, free axes move concepts by at most ${greatestOfFree(cells, data).toFixed(2)} deviations`
    : `Effect of each of ${data.effects.axes.length} axes on each concept, none of which is named`;
  return image(
    width,
    last ? last.y + last.height + 4 : head,
    label,
    ...columnNames(data, cells, width),
    ...rowNames(data, cells, width),
    ...cells.map((cell) => square(data.effects, cell, greatest)),
  );
}

function greatestOfFree(cells: EffectCell[], { effects }: EffectMatrixData): number {
  return Math.max(0, ...cells.filter(({ axis }) => !isNamed(effects, axis)).map(({ effect }) => effect));
}

const nameStyle = { fill: "var(--ink-1)", "font-weight": 560 };

export function columnNames({ concepts }: EffectMatrixData, cells: EffectCell[], width: number): string[] {
  return cells
    .filter(({ row }) => row === 0)
    .map(({ concept, column, x, width: cell }) => {
      const lines = namesFit(width) ? inTwoLines(conceptTitle(concepts, concept), cell) : [String(column + 1)];
      const centre = { x: x + cell / 2, "text-anchor": "middle", ...nameStyle };
      return lines
        .map((line, i) => text({ ...centre, y: head - 8 - (lines.length - 1 - i) * lineHeight }, line))
        .join("");
    });
}

export function rowNames(data: EffectMatrixData, cells: EffectCell[], width: number): string[] {
  return cells
    .filter(({ column }) => column === 0)
    .map(({ axis, row, x, y, height }) => {
      const named = isNamed(data.effects, axis);
      const short = named ? String(row + 1) : axis.replace("free", "f");
      const style = named ? nameStyle : { fill: "var(--ink-2)" };
      return rowName(namesFit(width) ? axisTitle(data, axis) : short, x, y + height / 2, style);
    });
}

function square(effects: TraversalEffects, cell: EffectCell, greatest: number): string {
  const named = isNamed(effects, cell.axis);
  const own = cell.axis === cell.concept;
  const box = { x: cell.x + 1, y: cell.y + 1, width: cell.width - 2, height: cell.height - 2, rx: 3 };
  const centre = { x: cell.x + cell.width / 2, "text-anchor": "middle" };
  const number = {
    ...centre,
    y: named ? cell.y + 16 : cell.y + cell.height / 2 + 4,
    fill: "var(--ink-1)",
    "font-weight": own ? 640 : null,
  };
  const asked = `${cell.width >= 64 ? "asked " : ""}${cell.asked.toFixed(2)}`;
  const dot = { cx: cell.x + cell.width - 7, cy: cell.y + 8, r: 2.5, fill: "var(--ink-1)" };
  return (
    element("rect", { ...box, fill: "var(--series-1)", "fill-opacity": (strongest * cell.effect) / greatest }) +
    element("rect", { ...box, fill: "none", stroke: own ? "var(--line-control)" : "var(--line)" }) +
    text(number, cell.effect.toFixed(2)) +
    (named ? text({ ...centre, y: cell.y + 29, fill: "var(--ink-1)", "font-size": 9 }, asked) : "") +
    (hasNamed(effects) && differs(cell) ? element("circle", dot) : "")
  );
}
