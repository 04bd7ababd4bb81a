import { expect, test } from "vitest";
import { testMean } from "../format/signalSamples";
import { ladderGroups } from "./comparisonSamples";
import { groupSeries, ladderSeries } from "./groupSeries";
import { ladder, ladderMarks, type LadderData } from "./ladder";

const size = { width: 700, height: 320 };
const series = groupSeries(ladderGroups, ["dense-sampling", "random"]);
const data: LadderData = { ladder: ladderSeries(series), signal: testMean };

test("lines, intervals and what hindsight knows are as committed", () => {
  expect(ladder(data, size)).toMatchSnapshot();
});

test("strategies of one rung stand side by side", () => {
  const [dense, random] = ladderMarks(data, size);
  expect(random?.marks[0]?.x).toBeGreaterThan((dense?.marks[0]?.x ?? 0) + 4);
});

test("a group of which nothing has finished has no mark, and no line through it", () => {
  expect(ladderMarks(data, size).map(({ marks }) => marks.length)).toEqual([3, 2]);
});

test("no limit stands at the right end and is called none", () => {
  const [dense] = ladderMarks(data, size);
  const xs = dense?.marks.map(({ x }) => x) ?? [];
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
  expect(ladder(data, size)).toContain(">none</text>");
});

test("one seed has a mean without an interval", () => {
  const lone = ladderGroups.map((each) => ({
    ...each,
    n: 1,
    end: each.end && { ...each.end, ciLow: null, ciHigh: null },
  }));
  const drawn = ladder({ ...data, ladder: ladderSeries(groupSeries(lone, ["dense-sampling", "random"])) }, size);
  expect(drawn).toContain("93.00\u00a0%, n = 1");
  expect(drawn).not.toContain("95 % interval 9");
});
