import type { Effect, Estimability, PairEffect } from "../../api/effects";
import type { Cell } from "../../charts/csv";
import type { EffectSeries } from "../../charts/effectSeries";

export interface Rows {
  head: string[];
  rows: Cell[][];
}

const effectHead = [
  "per_unit",
  "ci_low",
  "ci_high",
  "standard_error",
  "deviation",
  "per_deviation",
  "p",
  "p_holm",
  "vif",
];

/** Every adjusted effect and interaction of every source, in the units of the response. */
export function effectRows(series: EffectSeries[]): Rows {
  const rows = series.flatMap(({ side, effects }) => [
    ...effects.concepts.map(({ concept, estimability, adjusted, uniqueShare }) =>
      row(side, concept, "", effects.n, estimability, adjusted, uniqueShare),
    ),
    ...effects.pairs.map(({ first, second, estimability, interaction, gainedShare }) =>
      row(side, first, second, effects.n, estimability, interaction, gainedShare),
    ),
  ]);
  return { head: ["source", "concept", "with", "n", "estimability", ...effectHead, "r_squared_share"], rows };
}

function row(
  side: string,
  concept: string,
  other: string,
  n: number,
  estimability: Estimability,
  effect: Effect | null,
  share: number,
): Cell[] {
  return [side, concept, other, n, estimability, ...numbers(effect), share];
}

function numbers(effect: Effect | null): Cell[] {
  if (!effect) {
    return effectHead.map(() => null);
  }
  const { perUnit, interval, standardError, deviation, perDeviation, p, adjustedP, inflation } = effect;
  return [perUnit, interval.low, interval.high, standardError, deviation, perDeviation, p, adjustedP, inflation];
}

/** Mean response by value of each concept. */
export function curveRows(series: EffectSeries[]): Rows {
  const rows = series.flatMap(({ side, effects }) =>
    effects.concepts.flatMap(({ concept, curve }) =>
      curve.map(({ value, n, mean, interval }) => [
        side,
        concept,
        value,
        n,
        mean,
        interval?.low ?? null,
        interval?.high ?? null,
      ]),
    ),
  );
  return { head: ["source", "concept", "value", "n", "mean", "ci_low", "ci_high"], rows };
}

/** Mean response by the values of two concepts. */
export function pairRows(series: EffectSeries[], [first, second]: [string, string]): Rows {
  const of = (pairs: PairEffect[]) => pairs.find((pair) => pair.first === first && pair.second === second)?.table ?? [];
  const rows = series.flatMap(({ side, effects }) =>
    of(effects.pairs).map((entry) => [side, entry.first, entry.second, entry.n, entry.mean]),
  );
  return { head: ["source", first, second, "n", "mean"], rows };
}
