import type { Cell } from "../../charts/csv";
import { effectDeviations, meanEffects, type Measured } from "./spread";

/** Each axis and concept of one controller, and of all seeds where there are several, as rows of a CSV file. */
export function effectRows(controller: Measured, seeds: Measured[]): { head: string[]; rows: Cell[][] } {
  const { axes, concepts, effect, asked } = controller.report.effects;
  const all = seeds.map(({ report }) => report.effects);
  const mean = meanEffects(all)?.effect;
  const deviations = effectDeviations(all);
  const rows = axes.flatMap((axis, d) =>
    concepts.map((concept, k) => [
      axis,
      concept,
      effect[d]?.[k] ?? null,
      asked[d]?.[k] ?? null,
      mean?.[d]?.[k] ?? null,
      deviations?.[d]?.[k] ?? null,
      seeds.length,
    ]),
  );
  return { head: ["axis", "concept", "effect", "asked", "effect_mean", "effect_sd", "seeds"], rows };
}
