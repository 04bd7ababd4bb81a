import { expect, test } from "vitest";
import { cifar, testMean, validation } from "../../format/signalSamples";
import { reportedBy, usual } from "./tableSignals";

const signals = [testMean, validation, cifar];

test("signals that report the same are one choice", () => {
  expect(usual(signals)).toEqual([testMean, cifar]);
  expect(reportedBy(signals, "validation")).toBe(testMean);
});

test("an address without a signal means the first, an unknown one none", () => {
  expect(reportedBy(signals, null)).toBe(testMean);
  expect(reportedBy(signals, cifar.name)).toBe(cifar);
  expect(reportedBy(signals, "luck")).toBeUndefined();
});
