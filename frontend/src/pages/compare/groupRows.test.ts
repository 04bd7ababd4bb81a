import { expect, test } from "vitest";
import { ladderGroups } from "../../charts/comparisonSamples";
import { testMean, validation } from "../../format/signalSamples";
import { groupSeries } from "../../charts/groupSeries";
import { countNote, countNoteOf } from "./counts";
import { baselineOf, counterpartOf, groupRows, intervalText, sortedRows, tableRows, volumeText } from "./groupRows";

const rows = groupRows(groupSeries(ladderGroups, ["dense-sampling", "random"]), "random", []);
const ids = (sort: string | null) => sortedRows(rows, sort).map(({ group }) => group.id);

test("what is unknown comes last in both directions", () => {
  expect(ids("-mean")).toEqual([5, 3, 1, 4, 2, 6]);
  expect(ids("mean")).toEqual([2, 1, 4, 3, 5, 6]);
});

test("without a column that there is, rows stand as in the legend", () => {
  expect(ids(null)).toEqual(ids("colour"));
});

const test250 = {
  group: 1,
  against: 2,
  n: 2,
  difference: 0.005,
  ciLow: null,
  ciHigh: null,
  better: 2,
  equal: 0,
  worse: 0,
  p: 0.5,
  holm: 1,
};

test("a baseline is a strategy: its groups are tested against nothing, others against its group of the same limit", () => {
  const tested = groupRows(groupSeries(ladderGroups, ["dense-sampling", "random"]), "random", [test250]);
  expect(tested.map(({ group, isBaseline, against }) => [group.id, isBaseline, against])).toEqual([
    [5, false, null],
    [3, false, null],
    [1, false, "Random, at most 250\u00a0MFLOPs"],
    [6, true, null],
    [4, true, null],
    [2, true, null],
  ]);
  const { head, rows: cells } = tableRows(tested);
  expect(cells[2]?.[head.indexOf("against")]).toBe("Random, at most 250\u00a0MFLOPs");
});

test("whichever group of it is named, the baseline is its strategy", () => {
  expect([2, 6].map((baseline) => baselineOf({ groups: ladderGroups, baseline }))).toEqual(["random", "random"]);
  expect(baselineOf({ groups: ladderGroups, baseline: null })).toBe(null);
});

test("what tests are against names only what differs among the groups", () => {
  expect(counterpartOf("random", ladderGroups)).toBe("Random at the same limit");
  expect(counterpartOf("random", ladderGroups.slice(0, 2))).toBe("Random");
  const [first, ...others] = ladderGroups.map((each) => ({ ...each, signal: validation }));
  expect(first && counterpartOf("random", [{ ...first, queries: 9, signal: testMean }, ...others])).toBe(
    "Random at the same limit, signal, and number of queries",
  );
});

test("an interval does not end where it begins, nor beyond what an accuracy can be", () => {
  const end = (ciLow: number | null, ciHigh: number | null, worst = 0.9) => ({
    ...{ n: 2, mean: 0.94, median: 0.94, best: 0.95 },
    ...{ worst, ciLow, ciHigh },
  });
  expect([end(null, null), end(0.95, 0.95, 0.95), end(0.942301, 0.942304), end(0.8, 1.143)].map(intervalText)).toEqual([
    "–",
    "all seeds equal",
    "94.2301 to 94.2304",
    "80.00 to 100.00",
  ]);
});

test("runs that do not count are told, however they ended", () => {
  const [first] = ladderGroups;
  const ended = { ...first, ...{ repeated: 0, running: 0, pending: 1, failed: 2, cancelled: 3 } };
  expect(countNote(ended)).toBe("1 to come, 2 failed, 3 stopped");
  expect(countNoteOf([ended, ended])).toBe("2 to come, 4 failed, 6 stopped");
});

test("runs that do not count are told", () => {
  expect(ladderGroups.map(countNote).filter(Boolean)).toEqual(["2 to come"]);
});

test("a share's interval that is cut is told by its ends, as the file has it", () => {
  expect(volumeText({ mean: 0.502, ciLow: -0.291, ciHigh: 1.295 })).toBe("50.2 (0.0 to 100.0)");
  expect(volumeText({ mean: 0.502, ciLow: 0.4, ciHigh: 0.604 })).toBe("50.2 ± 10.2");
  expect(volumeText({ mean: 0.502, ciLow: null, ciHigh: null })).toBe("50.2");
  expect(volumeText(null)).toBe("–");
});
