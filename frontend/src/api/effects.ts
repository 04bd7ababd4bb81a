// The records of openapi.yaml about effects of concepts. Units are those of the response.

import type { Concept, FlopsRange, RunSummary, Signal } from "./types";

export type ResponseName = "accuracy_rank" | "accuracy" | "log_flops";
export type Estimability = "estimated" | "constant" | "collinear" | "too_few_cells" | "one_cell";

export interface Interval {
  low: number;
  high: number;
}

export interface Effect {
  perUnit: number;
  standardError: number;
  interval: Interval;
  deviation: number;
  perDeviation: number;
  p: number;
  adjustedP: number;
  inflation: number;
}

export interface ValueMean {
  value: number;
  n: number;
  mean: number;
  interval: Interval | null;
}

export interface PairMean {
  first: number;
  second: number;
  n: number;
  mean: number;
}

export interface RankCorrelation {
  coefficient: number;
  interval: Interval | null;
  n: number;
}

export interface ConceptEffect {
  concept: string;
  curve: ValueMean[];
  marginal: RankCorrelation | null;
  estimability: Estimability;
  adjusted: Effect | null;
  uniqueShare: number;
}

export interface PairEffect {
  first: string;
  second: string;
  table: PairMean[];
  estimability: Estimability;
  interaction: Effect | null;
  gainedShare: number;
}

export interface ConceptEffects {
  n: number;
  combinations: number;
  rSquared: number;
  ceiling: number | null;
  concepts: ConceptEffect[];
  pairs: PairEffect[];
}

/** Over all that was measured, within a range: no search has seen it. */
export interface SpaceEffects {
  space: string;
  title: string;
  architectures: number;
  /** How many of them were measured, which is what effects are over. */
  measured: number;
  /** Whose reported accuracy is meant. */
  signal: Signal;
  response: ResponseName;
  flopsRange: FlopsRange;
  concepts: Concept[];
  /** Null when no architecture lies in the range. */
  effects: ConceptEffects | null;
}

export interface Share {
  share: number;
  n: number;
}

export interface EffectAgreement {
  compared: number;
  contained: Share | null;
  sameSign: Share | null;
  ranking: RankCorrelation | null;
}

export interface RunEffects {
  run: RunSummary;
  response: ResponseName;
  /** Null while no architecture is queried. */
  effects: ConceptEffects | null;
  table: SpaceEffects;
  concepts: EffectAgreement | null;
  pairs: EffectAgreement | null;
}
