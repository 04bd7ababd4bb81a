import { expect, test } from "vitest";
import { ladderGroups } from "../../charts/comparisonSamples";
import { groupSeries } from "../../charts/groupSeries";
import { countNote } from "./counts";
import { groupRows, sortedRows } from "./groupRows";

const rows = groupRows(groupSeries(ladderGroups, ["dense-sampling", "random"]), 5, []);
const ids = (sort: string | null) => sortedRows(rows, sort).map(({ group }) => group.id);

test("what is unknown comes last in both directions", () => {
  expect(ids("-mean")).toEqual([5, 3, 1, 4, 2, 6]);
  expect(ids("mean")).toEqual([2, 1, 4, 3, 5, 6]);
});

test("without a column that there is, rows stand as in the legend", () => {
  expect(ids(null)).toEqual(ids("colour"));
});

test("runs that do not count are told", () => {
  expect(ladderGroups.map(countNote).filter(Boolean)).toEqual(["2 to come"]);
});
