import { expect, test } from "vitest";
import { calibration, sample } from "../../charts/calibrationSamples";
import { validation } from "../../format/signalSamples";
import { beforehandSentence, coefficient, missedSentence, standing, uniformSentence, verdict } from "./verdict";

const withBest = (best: typeof sample | null, truths = calibration.hindsight.uniform?.truths ?? []) => ({
  ...calibration,
  hindsight: { ...calibration.hindsight, best, uniform: { ...sample, truths } },
});
const ranked = (coefficient: number) => ({
  ...sample,
  scores: { ...sample.scores, spearman: { coefficient, interval: null, n: 4 } },
});

test("one sentence says how far to trust the region", () => {
  expect(verdict(calibration)).toBe(
    "Half of the 4 architectures predicted best reach 93.33\u00a0% (mean test accuracy), better than each of 4 drawn uniformly; among them the rank correlation of predicted and true is .31: trust the region, not the order within it.",
  );
});

test("the better the order, the further it is trusted", () => {
  expect(verdict(withBest(ranked(0.05)))).toContain("no order within it");
  expect(verdict(withBest(ranked(0.5)))).toContain("roughly the order within it");
  expect(verdict(withBest(ranked(0.8)))).toContain("trust the region and the order within it");
});

test("a region that is no better than the range is not trusted", () => {
  const alike = withBest(sample, sample.truths);
  expect(standing(sample, sample)).toBe(0.5);
  expect(verdict(alike)).toContain("better than 50\u00a0% of those drawn uniformly");
  expect(verdict(alike)).toContain("do not trust the region yet");
});

test("where everything is queried there is nothing to trust", () => {
  expect(verdict({ ...calibration, hindsight: { best: null, uniform: null, missed: null } })).toContain(
    "nothing left to predict",
  );
  expect(uniformSentence({ ...calibration, hindsight: { best: null, uniform: null, missed: null } })).toBeNull();
});

test("intervals are judged by whether the level lies in the interval of the share", () => {
  expect(beforehandSentence(calibration)).toContain("held 91\u00a0% of the truths: they are too narrow");
  expect(beforehandSentence(calibration)).toContain(
    "predictions (mean test accuracy) are typically 0.05 points too high",
  );
  expect(uniformSentence(calibration)).toContain("wider than they need be");
  expect(uniformSentence(calibration)).toContain("predictions (mean test accuracy) are typically 0.20 points too low");
  expect(beforehandSentence({ ...calibration, beforehand: null })).toContain("No query was predicted yet");
});

test("correlations are written without a zero before the point", () => {
  expect([0.31, -0.05, 1].map(coefficient)).toEqual([".31", "−.05", "1.00"]);
});

test("what the search missed is told with its rank, and nothing where nothing is left", () => {
  expect(missedSentence(calibration)).toBe(
    "The best architecture that was not queried has 94.32\u00a0% (mean test accuracy), and rank 1,124 of 423,474 by prediction (hindsight).",
  );
  const all = { ...calibration, hindsight: { best: null, uniform: null, missed: null } };
  expect(missedSentence(all)).toBeNull();
});

test("where the process learnt a simulated validation, what it predicts is named so, and what was missed is not", () => {
  const told = { ...calibration, run: { ...calibration.run, signal: validation } };
  expect(verdict(told)).toContain("reach 93.33\u00a0% (simulated validation)");
  expect(beforehandSentence(told)).toContain("predictions (simulated validation) are typically 0.05 points too high");
  expect(uniformSentence(told)).toContain("predictions (simulated validation) are typically 0.20 points too low");
  expect(missedSentence(told)).toContain("has 94.32\u00a0% (mean test accuracy)");
});
