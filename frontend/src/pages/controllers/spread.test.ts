import { expect, test } from "vitest";
import { inTraining, ready } from "./samples";
import { effectDeviations, meanEffects, sameButSeed, spreadOf } from "./spread";

const five = [2, 1, 3].map((seed) => ready(seed, seed / 10));

test("a figure has its mean, its deviation and its interval", () => {
  const spread = spreadOf([1, 2, 3]);
  expect(spread).toMatchObject({ n: 3, mean: 2, deviation: 1 });
  expect(spread.half).toBeCloseTo(4.303 / Math.sqrt(3), 3);
  expect(spreadOf([7])).toEqual({ n: 1, mean: 7, deviation: null, half: null });
});

test("only trained controllers of the same space and variant are compared, by seed", () => {
  const all = [...five, inTraining(4, 10), ready(1, 0.5, "beta-vae"), { ...ready(9, 0.5), space: "other" }];
  expect(sameButSeed(all, ready(1, 0.5)).map(({ id }) => id)).toEqual([1, 2, 3].map((seed) => `nasbench101-d1-seed${seed}`)); // prettier-ignore
  expect(sameButSeed(all, ready(1, 0.5, "beta-vae")).map(({ id }) => id)).toEqual(["nasbench101-beta-vae-seed1"]);
});

test("effects are averaged square by square", () => {
  const effects = five.map(({ report }) => report!.effects);
  expect(meanEffects(effects)?.effect[1]?.[1]).toBeCloseTo(1.1);
  expect(meanEffects(effects)?.asked[1]?.[1]).toBeCloseTo(1.7);
  expect(effectDeviations(effects)?.[1]?.[1]).toBeCloseTo(0.1);
  expect(effectDeviations(effects.slice(1, 2))).toBeUndefined();
  expect(meanEffects([])).toBeUndefined();
});
