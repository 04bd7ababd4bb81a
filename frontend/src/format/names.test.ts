import { expect, test } from "vitest";
import { operationTitle, seedList, strategyTitle } from "./names";

test("a strategy's name becomes words", () => {
  expect(strategyTitle("regularized-evolution")).toBe("Regularized evolution");
  expect(strategyTitle("dense-sampling:no-regions+raw-target")).toBe("Dense sampling, no regions, raw target");
  expect(strategyTitle("bananas")).toBe("BANANAS");
});

test("many seeds in a row are shortened, others listed", () => {
  expect(seedList([1, 2, 3])).toBe("1, 2, 3");
  expect(seedList([5, 6, 7, 8, 9])).toBe("5 to 9");
  expect(seedList([1, 2, 3, 5, 8])).toBe("1, 2, 3, 5, 8");
});

test("known labels of operations are written better, others stand as they are", () => {
  expect(operationTitle("conv3x3-bn-relu")).toBe("conv 3×3");
  expect(operationTitle("MB6 k5 x3 SE")).toBe("MB6 k5 x3 SE");
});
