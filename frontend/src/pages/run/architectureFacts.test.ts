import { expect, test } from "vitest";
import type { Architecture } from "../../api/types";
import { cifar, testMean } from "../../format/signalSamples";
import { architectureFacts, namesOf } from "./architectureFacts";

const architecture: Architecture = {
  hash: "02e5",
  label: "|nor_conv_3x3~0|",
  vertices: 2,
  operations: ["input", "output"],
  edges: [[0, 1]],
  parameters: 1_070_000,
  flops: 153_270_000,
  concepts: {},
  testAccuracy: 0.9376,
  measures: [
    { name: "edgegpu_latency", title: "Latency, Edge GPU", unit: "ms", value: 5.80714 },
    { name: "edgegpu_energy", title: "Energy, Edge GPU", unit: "mJ", value: null },
  ],
  equivalents: [],
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

test("the notation comes first where there is one, and the hash is always there", () => {
  expect(namesOf(architecture)).toEqual(["|nor_conv_3x3~0|", "Hash 02e5"]);
  expect(namesOf({ hash: "02e5", label: "02e5" })).toEqual(["Hash 02e5"]);
});
