import { expect, test } from "vitest";
import { bothSeries } from "../../charts/effectSamples";
import { caveat, readingNotes } from "./notes";

test("a run's page says that its cells are no uniform sample, the table's that its slopes are exact", () => {
  const [run, table] = bothSeries;
  const notes = (series: typeof bothSeries) => readingNotes(series, "accuracy").join(" ");
  expect(notes(run ? [run] : [])).toContain("no uniform sample");
  expect(notes(run ? [run] : [])).not.toContain("exact");
  expect(notes(table ? [table] : [])).toContain("exact");
  expect(notes(bothSeries)).toContain("collinear");
});

test("how often intervals hold is stated with what it was measured on, and where to read how to measure it again", () => {
  const [, note] = readingNotes(bothSeries, "accuracy");
  expect(note).toContain("50 seeds, 150 queries of mean test accuracy, any FLOPs");
  expect(note).toContain(
    "about 49 did, over the runs of one study (nasbench101, test_mean, 150 queries, any FLOPs, seeds 0 to 19)",
  );
  expect(note).toContain("docs/FINDINGS.md");
  expect(note).not.toMatch(/mvn|above/);
});

test("before the charts a run's page says that its intervals are about cells like those queried", () => {
  expect(caveat("dense-sampling")).toMatch(
    /^These intervals are about cells like those queried, not about the whole table/,
  );
  expect(caveat("dense-sampling")).toContain("for dense sampling in about half");
  expect(caveat("random")).toContain("in 98 of 100 cases, measured on NASBench-101");
  expect(caveat("random")).not.toContain("dense sampling");
});
