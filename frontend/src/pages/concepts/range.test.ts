import { expect, test } from "vitest";
import { rangeOf, tableSearch } from "./range";

test("a range is read from the address that was written for it", () => {
  const range = { min: null, max: 1_000_000_000 };
  const search = tableSearch("validation", range, "log_flops");
  expect(search).toBe("?signal=validation&response=log_flops&max=1000000000");
  expect(rangeOf(new URLSearchParams(search))).toEqual(range);
});

test("what is no number is no limit", () => {
  expect(rangeOf(new URLSearchParams("min=many&max=-5"))).toEqual({ min: null, max: null });
});

test("without a signal an address names none", () => {
  expect(tableSearch(null, { min: null, max: null }, "accuracy")).toBe("?response=accuracy");
});
