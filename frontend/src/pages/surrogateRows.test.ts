import { expect, test } from "vitest";
import type { Surrogate } from "../api/types";
import { surrogate as signal } from "../format/signalSamples";
import { isComputing, surrogateRows } from "./surrogateRows";

const agreement = { tau: 0.9214, r2: 0.9812, rmse: 0.00456, n: 513, coverage: 0.8986 };
const surrogate: Surrogate = {
  space: "large",
  signal,
  split: "Trained on some, compared on others.",
  caution: "Short schedule.",
  accuracy: agreement,
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
