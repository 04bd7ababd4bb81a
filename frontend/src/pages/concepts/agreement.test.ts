import { expect, test } from "vitest";
import { runEffects } from "./samples";
import { agreementSentences } from "./agreement";

test("signs, intervals and order are counted", () => {
  expect(agreementSentences(runEffects, "accuracy")).toEqual([
    "2 of 2 concepts have the sign that they have in the whole table; 1 of the 95 % intervals hold the value there; the rank correlation of the two is 1.00.",
    "Of the interactions none can be estimated from these architectures, so none can be compared.",
  ]);
});

test("of ranks it is said that their sizes cannot be compared", () => {
  expect(agreementSentences(runEffects, "accuracy_rank")[2]).toContain("not sizes");
});

test("a range without cells leaves nothing to compare", () => {
  const table = { ...runEffects.table, effects: null };
  expect(agreementSentences({ ...runEffects, table }, "accuracy")).toHaveLength(1);
});
