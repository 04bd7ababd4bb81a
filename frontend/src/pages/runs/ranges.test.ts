import { expect, test } from "vitest";
import { idRanges } from "./ranges";

test("neighbours are one range, in whatever order they come", () => {
  expect(idRanges([7, 3, 2, 1, 9, 10, 3])).toBe("1-3,7,9-10");
  expect(idRanges([])).toBe("");
});
