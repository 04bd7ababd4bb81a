import type { ConceptEffects } from "../api/effects";
import type { Concept } from "../api/types";
import { legend, type Legend } from "./legend";
import { element } from "./svg";

export type Side = "run" | "table";

/** Effects from one source; the run and the table are drawn in shapes of their own. */
export interface EffectSeries {
  side: Side;
  title: string;
  /** What the response is made of: a signal, or FLOPs. */
  measured: string;
  effects: ConceptEffects;
}

/** What every chart of effects shows. */
export interface EffectData {
  concepts: Concept[];
  series: EffectSeries[];
}

export const sideColour: Record<Side, string> = { run: "var(--series-1)", table: "var(--ink-2)" };

/** A disc for the run, a hollow diamond for the table. */
export function marker(side: Side, x: number, y: number): string {
  return side === "run"
    ? element("circle", { cx: x, cy: y, r: 4.5, fill: sideColour.run })
    : element("path", {
        d: `M${x},${y - 5.5}l5.5,5.5l-5.5,5.5l-5.5,-5.5Z`,
        fill: "var(--surface-1)",
        stroke: sideColour.table,
        "stroke-width": 1.8,
      });
}

/** The series' markers and names, for charts that are seen without a page around them. */
export function seriesLegend(series: EffectSeries[], width: number): Legend {
  return legend(
    series.map(({ side, title }) => ({ mark: (x, y) => marker(side, x, y), title })),
    width,
  );
}

export function conceptTitle(concepts: Concept[], name: string): string {
  return concepts.find((concept) => concept.name === name)?.title ?? name;
}
