import type { Concept } from "../api/types";
import { columnNames, effectCells, isNamed, rowNames, type EffectCell, type EffectMatrixData } from "./effectMatrix";
import { element, image, text } from "./svg";

/** Mutual information of each axis and each concept. */
interface InformationData {
  concepts: Concept[];
  axes: string[];
  /** Names of the concepts in the matrix. */
  names: string[];
  /** [D][K] in nats. */
  nats: number[][];
  /** Of each concept [K] in nats. */
  entropies: number[];
}

const strongest = 0.5;

/** Of all there is to know of a concept, as MIG normalises it; 0 where it does not vary. */
export function informationShares({ nats, entropies }: InformationData): number[][] {
  return nats.map((row) =>
    row.map((value, k) => {
      const entropy = entropies[k] ?? 0;
      return entropy > 0 ? value / entropy : 0;
    }),
  );
}

/** The same squares as those of the effects: `effect` is the share, `asked` the nats. */
const asMatrix = (data: InformationData): EffectMatrixData => ({
  concepts: data.concepts,
  effects: { cells: 0, axes: data.axes, concepts: data.names, effect: informationShares(data), asked: data.nats },
});

export const informationCells = (data: InformationData, width: number) => effectCells(asMatrix(data), width);

/** How much each axis tells of each concept: colour and percent of the concept's entropy, nats below. */
export function informationMatrix(data: InformationData, width: number): string {
  const matrix = asMatrix(data);
  const cells = effectCells(matrix, width);
  const last = cells[cells.length - 1];
  return image(
    width,
    last ? last.y + last.height + 4 : 0,
    `Mutual information of ${data.axes.length} axes and ${data.names.length} concepts`,
    ...columnNames(matrix, cells, width),
    ...rowNames(matrix, cells, width),
    ...cells.map((cell) => square(matrix, cell)),
  );
}

function square({ effects }: EffectMatrixData, cell: EffectCell): string {
  const named = isNamed(effects, cell.axis);
  const own = cell.axis === cell.concept;
  const box = { x: cell.x + 1, y: cell.y + 1, width: cell.width - 2, height: cell.height - 2, rx: 3 };
  const centre = { x: cell.x + cell.width / 2, "text-anchor": "middle", fill: "var(--ink-1)" };
  const number = { ...centre, y: named ? cell.y + 16 : cell.y + cell.height / 2 + 4, "font-weight": own ? 640 : null };
  const nats = `${cell.asked.toFixed(2)}${cell.width >= 64 ? " nats" : ""}`;
  return (
    element("rect", { ...box, fill: "var(--series-1)", "fill-opacity": strongest * Math.min(1, cell.effect) }) +
    element("rect", { ...box, fill: "none", stroke: own ? "var(--line-control)" : "var(--line)" }) +
    text(number, `${(100 * cell.effect).toFixed(0)} %`) +
    (named ? text({ ...centre, y: cell.y + 29, "font-size": 9 }, nats) : "")
  );
}
