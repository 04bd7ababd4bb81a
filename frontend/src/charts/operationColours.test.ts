import { expect, test } from "vitest";
import { operationColours } from "./operationColours";

const lineOf = (label: string) => operationColours(label).line;

test("pools and sizes of kernels have colours in whatever space, all else is plain", () => {
  expect(["conv3x3-bn-relu", "nor_conv_3x3", "MB6 k3 x1"].map(lineOf)).toEqual(Array(3).fill("var(--series-1)"));
  expect(["maxpool3x3", "avg_pool_3x3"].map(lineOf)).toEqual(Array(2).fill("var(--series-3)"));
  expect(lineOf("MB6 k5 x3 SE")).not.toBe(lineOf("MB6 k3 x3 SE"));
  expect(["input", "output", "skip", "luck"].map(lineOf)).toEqual(Array(4).fill("var(--ink-3)"));
});
