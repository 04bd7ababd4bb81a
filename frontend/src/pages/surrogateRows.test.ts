import { expect, test } from "vitest";
import type { Surrogate } from "../api/types";
import { surrogate as signal } from "../format/signalSamples";
import { isComputing, optimism, surrogateRows } from "./surrogateRows";

const agreement = { tau: 0.9214, r2: 0.9812, rmse: 0.00456, n: 513, coverage: 0.8986 };
const surrogate: Surrogate = {
  space: "large",
  signal,
  split: "Trained on some, compared on others.",
  caution: "Short schedule.",
  accuracy: agreement,
  best: null,
  measures: [{ name: "latency", title: "Latency", unit: "ms", agreement: { ...agreement, rmse: 0.021 } }],
};
const written = (of: Surrogate) =>
  surrogateRows(of).map((row) => `${row.name}: ${row.figures.map(({ value }) => value).join(" ")}`);

test("accuracies have errors in points, measures relative ones", () => {
  expect(written(surrogate)).toEqual([
    "Top-1 accuracy with noise (predicted): 0.921 0.981 0.46\u00a0points 513 89.9\u00a0%",
    "Latency: 0.921 0.981 2.10\u00a0% 513 89.9\u00a0%",
  ]);
});

test("what is still computed is not there yet", () => {
  expect(written({ ...surrogate, accuracy: null, measures: null })).toEqual([]);
  expect(isComputing({ ...surrogate, measures: null })).toBe(true);
  expect(isComputing(surrogate)).toBe(false);
});

const best = { share: 0.1, tau: 0.55, rmse: 0.0051, bias: 0.0012, n: 51 };

test("those that are predicted best stand by themselves", () => {
  expect(written({ ...surrogate, best })[1]).toBe(
    "Of these the 10\u00a0% predicted best: 0.550 – 0.51\u00a0points 51 –",
  );
});

test("a maximum of predictions is called optimistic, with how far predictions were off where it lies", () => {
  expect(optimism({ accuracy: null, best: null })).toBe(
    "The incumbent is the highest of many predictions, so its accuracy is optimistic.",
  );
  expect(optimism({ accuracy: agreement, best })).toContain(
    "among the 51 predicted best 0.55, with an RMSE of 0.51\u00a0points and predictions 0.12\u00a0points too high in the mean.",
  );
  expect(optimism({ accuracy: agreement, best: { ...best, bias: -0.0012 } })).toContain("0.12\u00a0points too low");
});
