import { expect, test } from "vitest";
import { bothSeries } from "../../charts/effectSamples";
import { curveRows, effectRows, pairRows } from "./rows";

test("each source has a row for every concept and pair, empty where there is no estimate", () => {
  const { head, rows } = effectRows(bothSeries);
  expect(rows).toHaveLength(12);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(rows[2]?.slice(0, 8)).toEqual(["run", "no", "simulated validation", "depth", "", 150, "constant", null]);
});

test("curves and two-way tables name their source", () => {
  expect(curveRows(bothSeries).rows[2]).toEqual([
    ...["run", "no", "simulated validation", "conv3x3", 4, 1],
    ...[0.9400000000000001, null, null],
  ]);
  expect(pairRows(bothSeries, ["conv3x3", "skips"]).rows).toHaveLength(6);
});

test("every row of the whole table says that it is hindsight, and no other does", () => {
  for (const { head, rows } of [
    effectRows(bothSeries),
    curveRows(bothSeries),
    pairRows(bothSeries, ["conv3x3", "skips"]),
  ]) {
    const column = head.indexOf("hindsight");
    expect(rows.every((row) => row[column] === (row[0] === "table" ? "yes" : "no"))).toBe(true);
  }
});
