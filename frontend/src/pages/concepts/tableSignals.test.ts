import { expect, test } from "vitest";
import { cifar, surrogate, testMean, validation } from "../../format/signalSamples";
import { reportedBy, tableSignalOf, usual } from "./tableSignals";

const signals = [testMean, validation, cifar];

test("signals that report the same are one choice", () => {
  expect(usual(signals)).toEqual([testMean, cifar]);
  expect(reportedBy(signals, "validation")).toBe(testMean);
});

test("an address without a signal means the first that was not predicted, an unknown one none", () => {
  expect(reportedBy(signals, null)).toBe(testMean);
  expect(reportedBy([surrogate, cifar], null)).toBe(cifar);
  expect(reportedBy([surrogate], null)).toBe(surrogate);
  expect(reportedBy(signals, cifar.name)).toBe(cifar);
  expect(reportedBy(signals, "luck")).toBeUndefined();
});

test("a search that is told predictions leads to what was measured", () => {
  expect(tableSignalOf(surrogate)).toBeNull();
  expect(tableSignalOf(validation)).toBe("validation");
});
