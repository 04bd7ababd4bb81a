import type { ControllerReport, TraversalEffects } from "../../api/controllers";
import type { Controller } from "../../api/types";
import { halfInterval } from "../../format/interval";

/** A figure over seeds; neither deviation nor interval of a single one. */
export interface Spread {
  n: number;
  mean: number;
  deviation: number | null;
  half: number | null;
}

export function spreadOf(values: number[]): Spread {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, deviation: n > 1 ? Math.sqrt(squares / (n - 1)) : null, half: halfInterval(values) };
}

/** A controller whose report is there. */
export type Measured = Controller & { report: ControllerReport };

export const isMeasured = (controller: Controller): controller is Measured =>
  controller.state === "ready" && !!controller.report;

/** Those that differ from one in their seed alone, itself included, by seed. */
export function sameButSeed(all: Controller[], { space, variant }: Controller): Measured[] {
  return all
    .filter(isMeasured)
    .filter((other) => other.space === space && other.variant === variant)
    .sort((a, b) => a.seed - b.seed);
}

/** The effects of several controllers of the same axes, in the mean. */
export function meanEffects(all: TraversalEffects[]): TraversalEffects | undefined {
  const first = all[0];
  const mean = (part: "effect" | "asked") => combined(all, part, (values) => spreadOf(values).mean);
  return first && { ...first, effect: mean("effect"), asked: mean("asked") };
}

/** The standard deviation over the controllers of each effect; nothing of a single one. */
export function effectDeviations(all: TraversalEffects[]): number[][] | undefined {
  return all.length > 1 ? combined(all, "effect", (values) => spreadOf(values).deviation ?? 0) : undefined;
}

function combined(
  all: TraversalEffects[],
  part: "effect" | "asked",
  combine: (values: number[]) => number,
): number[][] {
  const rows = all[0]?.[part] ?? [];
  return rows.map((row, d) => row.map((_, k) => combine(all.map((each) => each[part][d]?.[k] ?? 0))));
}
