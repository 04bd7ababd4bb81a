import { expect, test } from "vitest";
import { concepts } from "../../charts/effectSamples";
import { pairOf } from "./pair";

test("the address names a pair in either order", () => {
  expect(pairOf("depth,skips", concepts)).toEqual(["skips", "depth"]);
});

test("without a pair of its own an address means the first two", () => {
  expect(pairOf(null, concepts)).toEqual(["conv3x3", "skips"]);
  expect(pairOf("depth,luck", concepts)).toEqual(["conv3x3", "skips"]);
  expect(pairOf(null, [])).toBeNull();
});
