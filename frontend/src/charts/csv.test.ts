import { expect, test } from "vitest";
import { csv } from "./csv";

test("fields with commas and quotes are quoted, nothing is empty", () => {
  expect(csv(["a", "b"], [['say "hi", you', null]])).toBe('a,b\n"say ""hi"", you",\n');
});
