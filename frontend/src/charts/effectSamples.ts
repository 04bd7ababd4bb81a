import type { ConceptEffects, Effect } from "../api/effects";
import type { Concept } from "../api/types";
import { type EffectSeries } from "./effectSeries";

export const concepts: Concept[] = [
  { name: "conv3x3", title: "Conv 3×3", group: "operations" },
  { name: "skips", title: "Skip edges", group: "skips" },
  { name: "depth", title: "Longest path", group: "layers" },
];

export const effect = (perUnit: number, half: number): Effect => ({
  perUnit,
  standardError: half / 2,
  interval: { low: perUnit - half, high: perUnit + half },
  deviation: 1.5,
  perDeviation: perUnit * 1.5,
  p: 0.01,
  adjustedP: 0.03,
  inflation: 14.8,
});

/** Effects of three concepts, the last of which cannot be estimated where `depth` is null. */
function sample(n: number, half: number, depth: number | null): ConceptEffects {
  const curve = [1, 2, 4].map((value) => ({
    value,
    n: value === 4 ? 1 : n,
    mean: 0.9 + value / 100,
    interval: value === 4 ? null : { low: 0.9 + value / 100 - half, high: 0.9 + value / 100 + half },
  }));
  const single = (concept: string, slope: number | null) => ({
    concept,
    curve,
    marginal: null,
    estimability: slope === null ? ("constant" as const) : ("estimated" as const),
    adjusted: slope === null ? null : effect(slope, half),
    uniqueShare: 0.1,
  });
  const pair = (first: string, second: string, slope: number | null) => ({
    first,
    second,
    table: [
      { first: 1, second: 0, n, mean: 0.91 },
      { first: 1, second: 1, n: 1, mean: 0.93 },
      { first: 2, second: 1, n: 3, mean: 0.94 },
    ],
    estimability: slope === null ? ("collinear" as const) : ("estimated" as const),
    interaction: slope === null ? null : effect(slope, half),
    gainedShare: 0.01,
  });
  return {
    n,
    combinations: 9,
    rSquared: 0.4,
    ceiling: 0.6,
    concepts: [single("conv3x3", 0.02), single("skips", -0.01), single("depth", depth)],
    pairs: [pair("conv3x3", "skips", 0.03), pair("conv3x3", "depth", depth), pair("skips", "depth", depth)],
  };
}

export const runSample = sample(150, 0.015, null);
export const tableSample = sample(423_624, 0.0005, 0.012);

export const bothSeries: EffectSeries[] = [
  { side: "run", title: "Run 7", measured: "simulated validation", effects: runSample },
  { side: "table", title: "Whole table (hindsight)", measured: "mean test accuracy", effects: tableSample },
];
