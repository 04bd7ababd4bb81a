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

const sourceHead = ["source", "hindsight", "measured"];

/** Which cells, whether no search could know them, and what the response is made of. */
function sourceOf({ side, measured }: EffectSeries): Cell[] {
  return [side, side === "table" ? "yes" : "no", measured];
}

/** Every adjusted effect and interaction of every source, in the units of the response. */
export function effectRows(series: EffectSeries[]): Rows {
  const rows = series.flatMap((one) => [
    ...one.effects.concepts.map(({ concept, estimability, adjusted, uniqueShare }) =>
      row(one, concept, "", estimability, adjusted, uniqueShare),
    ),
    ...one.effects.pairs.map(({ first, second, estimability, interaction, gainedShare }) =>
      row(one, first, second, estimability, interaction, gainedShare),
    ),
  ]);
  return { head: [...sourceHead, "concept", "with", "n", "estimability", ...effectHead, "r_squared_share"], rows };
}

function row(
  series: EffectSeries,
  concept: string,
  other: string,
  estimability: Estimability,
  effect: Effect | null,
  share: number,
): Cell[] {
  return [...sourceOf(series), concept, other, series.effects.n, estimability, ...numbers(effect), share];
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
  const rows = series.flatMap((one) =>
    one.effects.concepts.flatMap(({ concept, curve }) =>
      curve.map(({ value, n, mean, interval }) => [
        ...sourceOf(one),
        concept,
        value,
        n,
        mean,
        interval?.low ?? null,
        interval?.high ?? null,
      ]),
    ),
  );
  return { head: [...sourceHead, "concept", "value", "n", "mean", "ci_low", "ci_high"], rows };
}

/** Mean response by the values of two concepts. */
export function pairRows(series: EffectSeries[], [first, second]: [string, string]): Rows {
  const of = (pairs: PairEffect[]) => pairs.find((pair) => pair.first === first && pair.second === second)?.table ?? [];
  const rows = series.flatMap((one) =>
    of(one.effects.pairs).map((entry) => [...sourceOf(one), entry.first, entry.second, entry.n, entry.mean]),
  );
  return { head: [...sourceHead, first, second, "n", "mean"], rows };
}
