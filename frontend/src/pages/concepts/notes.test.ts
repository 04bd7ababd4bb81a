import { expect, test } from "vitest";
import { bothSeries } from "../../charts/effectSamples";
import { caveat, readingNotes } from "./notes";

test("a run's page says that its architectures are no uniform sample, the table's that its slopes are exact", () => {
  const [run, table] = bothSeries;
  const notes = (series: typeof bothSeries) => readingNotes(series, "accuracy").join(" ");
  expect(notes(run ? [run] : [])).toContain("no uniform sample");
  expect(notes(run ? [run] : [])).not.toContain("exact");
  expect(notes(table ? [table] : [])).toContain("exact");
  expect(notes(bothSeries)).toContain("collinear");
});

test("no note tells of one space what may not hold of another", () => {
  const notes = [...readingNotes(bothSeries, "accuracy_rank"), caveat("dense-sampling"), caveat("random")].join(" ");
  expect(notes).not.toMatch(/bench-?101|cells?\b|test_mean/i);
  expect(notes).toContain("docs/FINDINGS.md");
});

test("before the charts a run's page says that its intervals are about architectures like those queried", () => {
  expect(caveat("dense-sampling")).toMatch(
    /^These intervals are about architectures like those queried, not about all of the space/,
  );
  expect(caveat("random")).toContain("draws from its whole range");
});
