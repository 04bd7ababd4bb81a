import { expect, test } from "vitest";
import type { Region } from "../../api/regions";
import { coincide, roundIndex, roundTitle } from "./rounds";

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

test("regions of the same candidates coincide, whatever their middles", () => {
  const region = (centre: number, x: number, members = 3008): Region => ({
    centre,
    hash: "",
    members,
    x,
    y: 0.5,
    xx: 1,
    xy: 0,
    yy: 1,
  });
  expect(coincide([region(1, 0.25), region(2, 0.25 + 1e-12)])).toBe(true);
  expect(coincide([region(1, 0.25), region(2, 0.26)])).toBe(false);
  expect(coincide([region(1, 0.25), region(2, 0.25, 3007)])).toBe(false);
  expect([coincide([region(1, 0.25)]), coincide([])]).toEqual([false, false]);
});
