import { expect, test } from "vitest";
import { pixelsPerCharacter, wrapped } from "./wrapped";

test("words stay whole, and lines within the width", () => {
  const lines = wrapped("test accuracy of the incumbent by simulated validation, %", 30 * pixelsPerCharacter);
  expect(lines).toEqual(["test accuracy of the incumbent", "by simulated validation, %"]);
});

test("a word that is too long has a line of its own", () => {
  expect(wrapped("a regularized b", 40)).toEqual(["a", "regularized", "b"]);
});
