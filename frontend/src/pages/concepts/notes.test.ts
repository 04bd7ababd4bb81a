import { expect, test } from "vitest";
import { bothSeries } from "../../charts/effectSamples";
import { readingNotes } from "./notes";

test("a run's page says that its cells are no uniform sample, the table's that its slopes are exact", () => {
  const [run, table] = bothSeries;
  const notes = (series: typeof bothSeries) => readingNotes(series, "accuracy").join(" ");
  expect(notes(run ? [run] : [])).toContain("no uniform sample");
  expect(notes(run ? [run] : [])).not.toContain("exact");
  expect(notes(table ? [table] : [])).toContain("exact");
  expect(notes(bothSeries)).toContain("collinear");
});

test("how often intervals hold is stated with what it was measured on, and how to measure it again", () => {
  const [, note] = readingNotes(bothSeries, "accuracy");
  expect(note).toContain("50 seeds, 150 queries of mean test accuracy, any FLOPs");
  expect(note).toContain("-Dtest=ChosenCellsTest");
});
