import { expect, test } from "vitest";
import {
  compactCount,
  probability,
  responseScale,
  responseScales,
  responseSource,
  responseTitle,
  scalesOf,
  whyMissing,
} from "./response";

test("slopes are written in the unit of their response", () => {
  expect(responseScales.map(({ slope }) => slope(0.0123))).toEqual(["+0.012", "+1.23", "×1.01"]);
  expect(responseScale("accuracy").slope(-0.00001)).toBe("0.00");
  expect(responseScale("accuracy_rank").slope(-0.5)).toBe("−0.500");
});

test("ticks of FLOPs are round MFLOPs", () => {
  const scale = responseScale("log_flops");
  expect(scale.levelTicks([Math.log(90e6), Math.log(2200e6)], 5).map(scale.level)).toEqual([
    "100",
    "200",
    "500",
    "1,000",
    "2,000",
  ]);
});

test("factors have round ticks where they fit", () => {
  const { slope, slopeTicks } = responseScale("log_flops");
  expect(slopeTicks([-0.8, 1.2], 5).map(slope)).toEqual(["×0.50", "×0.80", "×1.00", "×1.25", "×2.00"]);
  expect(slopeTicks([-0.1, 0.1], 4)).toHaveLength(5);
});

test("an address without a response means ranks", () => {
  expect(responseScale(null).name).toBe("accuracy_rank");
  expect(responseScale("luck").name).toBe("accuracy_rank");
});

test("accuracies are those of a signal, FLOPs are FLOPs", () => {
  expect(responseSource("accuracy", "Simulated validation")).toBe("simulated validation");
  expect(responseSource("log_flops", "Simulated validation")).toBe("FLOPs");
});

test("what cannot be estimated has a reason", () => {
  expect(whyMissing("constant")).toContain("does not vary");
  expect(whyMissing("estimated")).toBe("");
});

test("small probabilities and large counts are short", () => {
  expect(probability(0.00001)).toBe("< 0.001");
  expect([150, 8_123, 9_999, 423_624].map(compactCount)).toEqual(["150", "8.1k", "10k", "424k"]);
});

test("a response says what it is made of", () => {
  const titles = responseScales.map((scale) => responseTitle(scale, "Simulated validation"));
  expect(titles).toEqual(["Accuracy by rank: simulated validation", "Accuracy: simulated validation", "FLOPs"]);
});

test("FLOPs are no response where they are not known, and an address that asks for them means ranks", () => {
  expect(scalesOf(true)).toEqual(responseScales);
  expect(scalesOf(false).map(({ name }) => name)).toEqual(["accuracy_rank", "accuracy"]);
  expect(responseScale("log_flops", scalesOf(false)).name).toBe("accuracy_rank");
  expect(responseScale("log_flops", scalesOf(true)).name).toBe("log_flops");
});
