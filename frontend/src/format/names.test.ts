import { expect, test } from "vitest";
import { operationTitle, seedList, strategyTitle, tableName, tableTitle } from "./names";

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

test("what was measured is called the whole table only where it is all of a space", () => {
  const large = { architectures: 104_485_552_128, measured: 5_125 };
  expect(tableName({ architectures: 15_625, measured: 15_625 })).toBe("the whole table");
  expect(tableTitle(large)).toBe("Measured architectures (hindsight)");
  expect(tableName(large)).toBe("the measured architectures (5,125 of 104,485,552,128)");
});
