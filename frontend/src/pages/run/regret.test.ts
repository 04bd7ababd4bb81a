import { expect, test } from "vitest";
import type { Run } from "../../api/types";
import { trace } from "../../charts/samples";
import { testMean, surrogate } from "../../format/signalSamples";
import { describeRegret, regretRows, whyNoRegret } from "./regret";

const run = { trace, signal: testMean, measureLimits: [] } as unknown as Run;

test("a reason is given where nobody knows the best", () => {
  expect(whyNoRegret({ signal: testMean, bestTestAccuracy: 0.94 })).toBeNull();
  expect(whyNoRegret({ signal: surrogate, bestTestAccuracy: null })).toContain("a model predicts");
  expect(whyNoRegret({ signal: testMean, bestTestAccuracy: null })).toBe(
    "No simple regret: nobody knows the best mean test accuracy within the limits of this run.",
  );
});

test("a file has the best and the regret in every row, named as hindsight", () => {
  const { head, rows } = regretRows(run, 0.93);
  expect(head.slice(-2)).toEqual(["best_within_limits_hindsight", "simple_regret_hindsight"]);
  expect(rows.map((row) => row[row.length - 1])).toEqual([
    expect.closeTo(0.83),
    expect.closeTo(0.01),
    expect.closeTo(0.01),
    0,
    0,
  ]);
});

test("a query tells its regret", () => {
  const [first] = trace;
  expect(first && describeRegret(run, first, 0.94).pop()).toBe("regret 84 points below 94.00\u00a0% (hindsight)");
});
