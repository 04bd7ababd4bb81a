import { expect, test } from "vitest";
import { rangeOf, rangeSearch } from "./range";

test("a range is read from the address that was written for it", () => {
  const range = { min: null, max: 1_000_000_000 };
  const search = rangeSearch(range, "log_flops");
  expect(search).toBe("?response=log_flops&max=1000000000");
  expect(rangeOf(new URLSearchParams(search))).toEqual(range);
});

test("what is no number is no limit", () => {
  expect(rangeOf(new URLSearchParams("min=many&max=-5"))).toEqual({ min: null, max: null });
});
