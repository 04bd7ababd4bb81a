import { expect, test } from "vitest";
import type { Region } from "../../api/regions";
import { roundIndex, roundTitle } from "./rounds";

test("an address names a round from 1 on; the last one is shown where it names none", () => {
  expect(["1", "3", null, "0", "4", "x"].map((text) => roundIndex(text, 3))).toEqual([0, 2, 2, 2, 2, 2]);
});

test("a round is told by its queries and regions", () => {
  const rounds = [
    { from: 1, to: 20, regions: [] },
    { from: 21, to: 21, regions: [{} as Region] },
  ];
  expect(roundTitle({ rounds }, 0)).toBe("Round 1 of 2, queries 1 to 20: spread over the code, no region yet");
  expect(roundTitle({ rounds }, 1)).toBe("Round 2 of 2, query 21: 1 region");
  expect(roundTitle({ rounds: [] }, -1)).toBe("No round yet");
});
