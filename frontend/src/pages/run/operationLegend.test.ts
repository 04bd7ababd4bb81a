import { expect, test } from "vitest";
import { legendLabels, plainTitle } from "./operationLegend";

test("the legend names what is drawn, each once", () => {
  expect(legendLabels(["input", "maxpool3x3", "conv3x3", "maxpool3x3", "output"])).toEqual(["conv3x3", "maxpool3x3"]);
});

test("of many labels there is no legend, for each stands in its vertex", () => {
  expect(legendLabels(["input", "a", "b", "c", "d", "e", "output"])).toEqual([]);
  expect(legendLabels(["input", "output"])).toEqual([]);
});

test("what has no colour is named together", () => {
  const operations = ["input", "conv3x3", "skip", "width 32", "output"];
  expect(legendLabels(operations)).toEqual(["conv3x3"]);
  expect(plainTitle(operations)).toBe("others");
  expect(plainTitle(["input", "conv3x3", "output"])).toBe("input, output");
});
