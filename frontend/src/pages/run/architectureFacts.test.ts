import { expect, test } from "vitest";
import type { Architecture } from "../../api/types";
import { cifar, surrogate, testMean } from "../../format/signalSamples";
import { architectureFacts, namesOf } from "./architectureFacts";

const latency = { name: "edgegpu_latency", title: "Latency, Edge GPU", unit: "ms", value: 5.80714, predicted: false };
const architecture: Architecture = {
  index: 0,
  hash: "02e5",
  label: "|nor_conv_3x3~0|",
  vertices: 2,
  operations: ["input", "output"],
  edges: [[0, 1]],
  parameters: 1_070_000,
  flops: 153_270_000,
  concepts: {},
  testAccuracy: 0.9376,
  measures: [latency, { name: "edgegpu_energy", title: "Energy, Edge GPU", unit: "mJ", value: null, predicted: false }],
  origin: "measured",
  deviation: null,
  measuredAccuracy: 0.9376,
  equivalents: [],
  equivalentCount: 0,
};

test("the accuracy has the name of what is reported, measures their unit, and what is not known a dash", () => {
  expect(architectureFacts(architecture, cifar).map(({ name, value }) => `${name}: ${value}`)).toEqual([
    "CIFAR-100 test accuracy, 200 epochs: 93.76\u00a0%",
    "MFLOPs: 153",
    "Parameters: 1.07\u00a0M",
    "Latency, Edge GPU: 5.807\u00a0ms",
    "Energy, Edge GPU: –",
  ]);
  expect(architectureFacts({ ...architecture, measures: [] }, testMean)).toHaveLength(3);
});

test("a predicted accuracy stands beside its uncertainty and what was measured", () => {
  const predicted: Architecture = { ...architecture, origin: "predicted", testAccuracy: 0.6531, deviation: 0.0046 };
  const written = (each: Architecture) =>
    architectureFacts(each, surrogate).map(({ name, value }) => `${name}: ${value}`);
  expect(written({ ...predicted, measuredAccuracy: 0.6488, measures: [] }).slice(0, 3)).toEqual([
    "Top-1 accuracy, predicted: 65.31\u00a0%",
    "Standard deviation of the prediction: ±\u00a00.46\u00a0points",
    "Measured accuracy: 64.88\u00a0%",
  ]);
  const unmeasured = { ...predicted, measuredAccuracy: null, measures: [{ ...latency, predicted: true }] };
  expect(written(unmeasured)).toContain("Measured accuracy: not measured");
  expect(written(unmeasured)).toContain("Latency, Edge GPU (predicted): 5.807\u00a0ms");
});

test("where a search is among the measured, another network has no accuracy", () => {
  const unknown = { ...architecture, testAccuracy: null, measuredAccuracy: null };
  expect(architectureFacts(unknown, testMean)[0]?.value).toBe("not measured");
});

test("the notation comes first where there is one, and the hash is always there", () => {
  expect(namesOf(architecture)).toEqual(["|nor_conv_3x3~0|", "Hash 02e5"]);
  expect(namesOf({ hash: "02e5", label: "02e5" })).toEqual(["Hash 02e5"]);
});

test("FLOPs and parameters that are not known are left out", () => {
  const unknown = { ...architecture, flops: null, parameters: null, measures: [] };
  expect(architectureFacts(unknown, testMean).map(({ name }) => name)).toEqual(["Mean test accuracy"]);
});
