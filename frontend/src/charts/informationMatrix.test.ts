import { expect, test } from "vitest";
import { informationCells, informationMatrix, informationShares } from "./informationMatrix";

const data = {
  concepts: [
    { name: "a", title: "Letter a", group: "operations" },
    { name: "b", title: "Letter b", group: "layers" },
  ],
  axes: ["a", "b", "free1"],
  names: ["a", "b"],
  nats: [
    [1, 0.1],
    [0.2, 0],
    [0.01, 0],
  ],
  entropies: [2, 0],
};

test("information is a share of what there is to know, nothing of a concept that does not vary", () => {
  expect(informationShares(data)).toEqual([
    [0.5, 0],
    [0.1, 0],
    [0.005, 0],
  ]);
});

test("each square has percent, those of concepts' axes nats too", () => {
  const svg = informationMatrix(data, 800);
  expect(svg).toContain(">50 %<");
  expect(svg).toContain(">1.00 nats<");
  expect(svg).not.toContain("0.01 nats");
  expect(informationCells(data, 800)).toHaveLength(6);
});

test("the drawing is as committed", () => {
  expect(informationMatrix(data, 800)).toMatchSnapshot();
});
