import { expect, test } from "vitest";
import { bytes } from "./bytes";

test("bytes are told in the unit in which they are few", () => {
  expect([0, 999, 1000, 141_037_568, 2.5e12, 7e15].map(bytes)).toEqual([
    "0\u00a0B",
    "999\u00a0B",
    "1\u00a0kB",
    "141\u00a0MB",
    "2.5\u00a0TB",
    "7,000\u00a0TB",
  ]);
});
