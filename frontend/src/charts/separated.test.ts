import { expect, test } from "vitest";
import { separated } from "./separated";

test("labels keep their order, their distance and the limits", () => {
  expect(separated([50, 52, 10], 14, [0, 100])).toEqual([50, 64, 10]);
  expect(separated([98, 99], 14, [0, 100])).toEqual([86, 100]);
});
