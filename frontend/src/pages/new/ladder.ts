import type { FlopsRange, Space } from "../../api/types";
import { flopsRange, mflopsExactly, toFlops } from "../../format/flops";
import { notNumbers, typedNumber } from "../../format/typedNumber";
import type { SearchInput } from "./searchForm";

/** The FLOPs range in units, or null while a limit is not a number. */
export function flopsRangeOf(input: Pick<SearchInput, "minMflops" | "maxMflops">): FlopsRange | null {
  const min = typedNumber(input.minMflops);
  const max = typedNumber(input.maxMflops);
  if (min === undefined || max === undefined) {
    return null;
  }
  return { min: min === null ? null : toFlops(min), max: max === null ? null : toFlops(max) };
}

const mostRungs = 50;

/**
 * The FLOPs ranges that are searched: that of the form, or one for each rung of its ladder, "252, 432, none"; null while one
 * of them is wrong. A comma between digits could separate or group them, so that it is wrong.
 */
export function ladderOf(input: Pick<SearchInput, "minMflops" | "maxMflops" | "rungs">): FlopsRange[] | null {
  const range = flopsRangeOf(input);
  const rungs = rungsOf(input.rungs);
  if (range === null || rungs.length === 0) {
    return range && [range];
  }
  const ends = rungs.map((rung) => (rung === "none" ? null : rung.includes(",") ? undefined : typedNumber(rung)));
  const ladder = ends.flatMap((max) => (max === undefined ? [] : [{ min: range.min, max: max && toFlops(max) }]));
  const distinct = new Set(ladder.map(({ max }) => max)).size === rungs.length;
  const upward = ladder.every(({ min, max }) => max === null || max > (min ?? 0));
  return distinct && upward && rungs.length <= mostRungs ? ladder : null;
}

/** The rungs as they were typed. */
export const rungsOf = (typed: string) => typed.split(/;|,(?!\d)|\s+/).filter(Boolean);

/** What is wrong with a ladder that is none. */
export function ladderError(typed: string): string {
  const rungs = rungsOf(typed);
  const twofold = rungs.find((rung) => rung.includes(","));
  if (twofold) {
    return `"${twofold}" could be one number or several: write a blank after each comma, and 1000 without one.`;
  }
  const wrong = rungs.filter((rung) => rung !== "none");
  return `A ladder is up to ${mostRungs} different numbers of MFLOPs above the lowest, or none, such as 252, 432, none${notNumbers(...wrong)}.`;
}

/** What is wrong with a rung below all architectures; nothing where they are not all listed, so that the smallest is not known. */
export function emptyRung(ladder: FlopsRange[], { flops, architectures, measured }: Space): string | undefined {
  const smallest = flops && architectures === measured ? flops.min : 0;
  const empty = ladder.find(({ max }) => max !== null && max < smallest);
  return empty && `No architecture has ${flopsRange(empty)}; the smallest has ${mflopsExactly(smallest)}.`;
}
