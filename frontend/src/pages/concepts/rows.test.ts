import { expect, test } from "vitest";
import { bothSeries } from "../../charts/effectSamples";
import { curveRows, effectRows, pairRows } from "./rows";

test("each source has a row for every concept and pair, empty where there is no estimate", () => {
  const { head, rows } = effectRows(bothSeries);
  expect(rows).toHaveLength(12);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(rows[2]?.slice(0, 6)).toEqual(["run", "depth", "", 150, "constant", null]);
});

test("curves and two-way tables name their source", () => {
  expect(curveRows(bothSeries).rows[2]).toEqual(["run", "conv3x3", 4, 1, 0.9400000000000001, null, null]);
  expect(pairRows(bothSeries, ["conv3x3", "skips"]).rows).toHaveLength(6);
});
