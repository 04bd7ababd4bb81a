import { expect, test } from "vitest";
import { typedSignedNumber } from "./typedNumber";

test.each([
  ["-1", -1],
  ["+0.5", 0.5],
  [" 1e9 ", 1e9],
  ["-2.5E-3", -0.0025],
  ["1,000", 1000],
])("%s is a number with a sign or an exponent, or without", (typed, value) => {
  expect(typedSignedNumber(typed)).toBe(value);
});

test("nothing is no limit, and what is no number is none", () => {
  expect(typedSignedNumber(" ")).toBeNull();
  for (const typed of ["-", "1e", "e9", "1e999", "--1", "37,5", "many"]) {
    expect(typedSignedNumber(typed), typed).toBeUndefined();
  }
});
