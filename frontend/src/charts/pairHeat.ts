import type { PairEffect, PairMean } from "../api/effects";
import { compactCount, type ResponseScale } from "../format/response";
import { conceptTitle, type EffectData, type EffectSeries } from "./effectSeries";
import { extent, type Interval } from "./scale";
import { element, image, text, tooltip } from "./svg";
import { thinned } from "./ticks";

interface PairHeatData extends EffectData {
  scale: ResponseScale;
  pair: [string, string];
}

const head = 62;
const rowHeight = 36;
const label = 26;
const strongest = 0.5;
const besideFrom = 760;
/** A narrower cell has its numbers in its title alone. */
const leastCell = 30;
/** Between the labels of two columns. */
const leastColumn = 20;

interface Grid {
  series: EffectSeries;
  table: PairMean[];
  x: number;
  y: number;
  width: number;
}

/** Mean response and number of cells by the values of two concepts: one heat map a series, beside or under each other. */
export function pairHeat(data: PairHeatData, width: number): string {
  const [first, second] = data.pair;
  const found = data.series.map((series) => ({ series, table: pairOf(series, data.pair)?.table ?? [] }));
  const rows = valuesOf(found, "first");
  const columns = valuesOf(found, "second");
  const height = head + rows.length * rowHeight + 10;
  const beside = width >= besideFrom && found.length > 1;
  const span = beside ? (width - 24) / 2 : width;
  const grids = found.map((each, i) => ({
    ...each,
    x: beside ? i * (span + 24) : 0,
    y: beside ? 0 : i * height,
    width: span,
  }));
  const [low, high] = extent(found.flatMap(({ table }) => table.map(({ mean }) => mean)));
  const titles = [conceptTitle(data.concepts, first), conceptTitle(data.concepts, second)] as const;
  return image(
    width,
    beside ? height : height * found.length,
    `Mean of ${data.scale.levelUnit} by ${titles[0]} and ${titles[1]}`,
    ...grids.map((grid) => heat(data.scale, grid, rows, columns, titles, [low, high])),
  );
}

function pairOf({ effects }: EffectSeries, [first, second]: [string, string]): PairEffect | undefined {
  return effects.pairs.find((pair) => pair.first === first && pair.second === second);
}

function valuesOf(found: { table: PairMean[] }[], of: "first" | "second"): number[] {
  return [...new Set(found.flatMap(({ table }) => table.map((entry) => entry[of])))].sort((a, b) => a - b);
}

function heat(
  scale: ResponseScale,
  grid: Grid,
  rows: number[],
  columns: number[],
  [down, across]: readonly [string, string],
  domain: Interval,
): string {
  const cell = Math.min(84, (grid.width - label) / Math.max(1, columns.length));
  const titles = [
    text({ x: 0, y: 14, fill: "var(--ink-2)", "font-weight": 560 }, grid.series.title),
    text({ x: 0, y: 32, fill: "var(--ink-3)" }, `${down} ↓   ${across} →`),
  ];
  const shown = new Set(thinned(columns, (grid.width - label) / leastColumn));
  const tops = columns.flatMap((value, i) =>
    !shown.has(value)
      ? []
      : text(
          { x: label + (i + 0.5) * cell, y: head - 8, "text-anchor": "middle", fill: "var(--ink-1)" },
          String(value),
        ),
  );
  const sides = rows.map((value, i) =>
    text({ x: 6, y: head + (i + 0.5) * rowHeight + 4, fill: "var(--ink-1)" }, String(value)),
  );
  const squares = grid.table.map((entry) => {
    const x = label + columns.indexOf(entry.second) * cell;
    return square(scale, entry, { x, y: head + rows.indexOf(entry.first) * rowHeight, width: cell }, domain);
  });
  return element("g", { transform: `translate(${grid.x},${grid.y})` }, ...titles, ...tops, ...sides, ...squares);
}

function square(
  scale: ResponseScale,
  { mean, n }: PairMean,
  { x, y, width }: { x: number; y: number; width: number },
  [low, high]: Interval,
): string {
  const share = high > low ? (mean - low) / (high - low) : 0.5;
  const centre = { x: x + width / 2, "text-anchor": "middle" };
  const box = { x: x + 1, y: y + 1, width: width - 2, height: rowHeight - 2, rx: 3, stroke: "var(--line)" };
  const fill = { fill: "var(--series-1)", "fill-opacity": strongest * share };
  const words = `${scale.level(mean)}, n ${compactCount(n)}`;
  if (width < leastCell) {
    return element("rect", { ...box, ...fill }, tooltip(words));
  }
  return (
    element("rect", { ...box, ...fill }) +
    text({ ...centre, y: y + 15, fill: "var(--ink-1)", "font-size": width < 44 ? 10 : 11 }, scale.level(mean)) +
    text({ ...centre, y: y + 28, fill: "var(--ink-1)", "font-size": 9 }, `n ${compactCount(n)}`)
  );
}
