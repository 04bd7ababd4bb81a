import { expect, test } from "vitest";
import type { Decoded, DecodedArchitecture } from "../../../api/codes";
import { broughtAlong, decodedFacts, disobeyed, snapped } from "./words";

const concepts = [
  { name: "a", title: "Conv", group: "operations" },
  { name: "b", title: "Depth", group: "layers" },
];
const architecture: DecodedArchitecture = {
  hash: "h",
  label: "h",
  operations: ["input", "output"],
  edges: [[0, 1]],
  parameters: null,
  flops: 2e8,
  concepts: { a: 1, b: 2 },
  accuracies: [
    { title: "Test accuracy", signal: "t", origin: "measured", value: 0.9, deviation: null },
    { title: "Top-1", signal: "s", origin: "predicted", value: 0.7, deviation: 0.004 },
    { title: "Measured top-1", signal: "m", origin: "measured", value: null, deviation: null },
  ],
  measures: [{ name: "l", title: "Latency", unit: "ms", value: 5, predicted: true }],
};
const decoded: Decoded = {
  asked: { a: 3, b: 2 },
  exists: false,
  concepts: { a: 3, b: 4 },
  free: [],
  beamWidth: 8,
  architecture,
  reason: null,
  sliders: [],
};

test("what snapped and what was not obeyed is named", () => {
  expect(snapped(concepts, decoded)).toBe("No architecture has that combination; snapped to Depth 4.");
  expect(snapped(concepts, { ...decoded, exists: true })).toBe("");
  expect(disobeyed(concepts, decoded)).toBe("The decoder did not obey: it wrote Conv 1, Depth 2.");
  expect(disobeyed(concepts, { ...decoded, concepts: { a: 1, b: 2 } })).toBe("");
  expect(broughtAlong(concepts, { b: 0 })).toBe("snaps others: Depth 0");
});

test("each accuracy says whether it is hindsight or predicted, and what is not known is left out", () => {
  expect(decodedFacts(architecture)).toEqual([
    { name: "MFLOPs", value: "200" },
    { name: "Test accuracy (hindsight)", value: "90.00\u00a0%" },
    { name: "Top-1 (predicted)", value: "70.00\u00a0% ±\u00a00.40" },
    { name: "Measured top-1 (hindsight)", value: "not measured" },
    { name: "Latency (predicted)", value: "5\u00a0ms" },
  ]);
});
