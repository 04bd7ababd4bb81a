import { expect, test } from "vitest";
import { sample } from "./calibrationSamples";
import { predictedTrue } from "./predictedTrue";
import { reliability } from "./reliability";

const size = { width: 400, height: 300 };
const data = { ...sample, signal: "mean test accuracy", id: "c" };

test("few predictions are drawn one by one, as committed", () => {
  expect(predictedTrue(data, size)).toMatchSnapshot();
});

test("of many the density is drawn, and what lies beyond the axes is counted", () => {
  const many = Array.from({ length: 2000 }, (_, i) => 0.9 + i / 50_000);
  const drawn = predictedTrue({ ...data, predicted: many, truths: [0.1, ...many.slice(1)] }, size);
  expect(drawn).not.toContain("<circle");
  expect(drawn).toContain("1 architecture beyond the axes");
});

test("the reliability is as committed, without a whisker where there is no interval", () => {
  expect(reliability(data, size)).toMatchSnapshot();
});

test("the reliability says its numbers", () => {
  expect(reliability(data, size)).toContain("93.80 % was 93.60 %");
});
