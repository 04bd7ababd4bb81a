import { expect, test } from "vitest";
import { calibration, sample } from "../../charts/calibrationSamples";
import { binRows, figureRows, predictionRows } from "./rows";
import { fitsAProcess, sampleName, samplesOf } from "./samples";

const source = { name: "best" as const, hindsight: true, signal: "simulated validation" };

test("every figure has a value for each set of predictions, or a dash", () => {
  const rows = figureRows(samplesOf({ ...calibration, beforehand: null }));
  expect(rows.every(({ values }) => values.length === 3 && values[0]?.text === "–")).toBe(true);
  const [, spearman] = rows;
  expect(spearman?.values[1]).toEqual({ text: ".31", interval: "[.20, .41]" });
  expect(rows.find(({ title }) => title.includes("95"))?.values[1]?.text).toBe("91.0\u00a0%");
  expect(rows[rows.length - 1]?.values[1]?.text).toBe("25.0\u00a0%");
});

test("files have a row a prediction and a row a bin", () => {
  expect(predictionRows(sample, source).rows[3]?.slice(0, 2)).toEqual([0.939, 0.937]);
  expect(binRows(sample, source).rows[1]?.slice(0, 7)).toEqual([2, 0.938, 0.934, 0.942, 0.936, null, null]);
});

test("every row says whether it is hindsight, and that validation is simulated", () => {
  for (const rows of [predictionRows, binRows]) {
    const { head, rows: lines } = rows(sample, source);
    expect(head.slice(-3)).toEqual(["predictions", "hindsight", "signal"]);
    expect(lines[0]?.slice(-3)).toEqual(["best", "yes", "simulated validation"]);
    expect(rows(sample, { ...source, name: "beforehand", hindsight: false }).rows[0]?.slice(-2, -1)).toEqual(["no"]);
  }
});

test("what uses the whole table is marked as hindsight", () => {
  const named = samplesOf(calibration).map(({ title, hindsight }) => title.includes("hindsight") === hindsight);
  expect(named).toEqual([true, true, true]);
});

test("addresses and strategies that are not known mean the usual", () => {
  expect([sampleName("best"), sampleName("luck"), sampleName(null)]).toEqual(["best", "beforehand", "beforehand"]);
  expect(["dense-sampling:no-code", "random"].map(fitsAProcess)).toEqual([true, false]);
});
