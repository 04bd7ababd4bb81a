import { expect, test } from "vitest";
import { tagProblem, withTag } from "./tags";

test.each([
  [" ", "Write a tag first."],
  ["a,b", "no comma"],
  ["x".repeat(61), "61 characters; 60"],
  ["paper", "has the tag “paper” already"],
])("the tag %j is refused with a reason", (tag, reason) => {
  expect(tagProblem(tag, ["paper"])).toContain(reason);
});

test("a run has at most 20 tags", () => {
  const tags = Array.from({ length: 20 }, (_, i) => `t${i}`);
  expect(tagProblem("more", tags)).toContain("at most 20");
  expect(tagProblem("more", tags.slice(1))).toBeNull();
});

test("a tag is added without the blanks around it, in order", () => {
  expect(withTag(["a", "c"], " b ")).toEqual(["a", "b", "c"]);
});
