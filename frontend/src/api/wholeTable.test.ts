import { expect, test } from "vitest";
import { decodeWholeTable } from "./wholeTable";

test("FLOPs come first, then accuracies, little-endian", () => {
  const view = new DataView(new ArrayBuffer(16));
  [251.5, 788, 0.5, 0.75].forEach((value, i) => view.setFloat32(i * 4, value, true));
  const table = decodeWholeTable(view.buffer);
  expect(Array.from(table.mflops)).toEqual([251.5, 788]);
  expect(Array.from(table.accuracies)).toEqual([0.5, 0.75]);
});

test("a cut-off answer is refused", () => {
  expect(() => decodeWholeTable(new ArrayBuffer(12))).toThrow("12 bytes");
});
