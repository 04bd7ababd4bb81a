import { expect, test } from "vitest";
import { codeColumns, codeMetrics, decodingColumns, decodingMetrics } from "./metrics";
import { reportOf } from "./samples";

const report = reportOf(0.9);

test("beside what a beam gives stands what the network gives alone", () => {
  const columns = decodingColumns(report);
  expect(columns.map(({ title }) => title)).toEqual(["Beam of\u00a08", "Greedy"]);
  expect(columns.map(({ of }) => decodingMetrics[0]?.of(of(report)!))).toEqual([0.9, 0.45]);
});

test("beside the code as it is used stand the encoder's own and the concepts", () => {
  const columns = codeColumns(report);
  expect(columns.map(({ title }) => title)).toEqual(["As used", "Unsnapped", "Concepts themselves"]);
  expect(columns.map(({ of }) => codeMetrics[0]?.of(of(report)!))).toEqual([0.8, 0.6, 0.9].map((mig) => expect.closeTo(mig))); // prettier-ignore
});

test("where no axis is named nothing is snapped, and no column says so", () => {
  expect(codeColumns({ ...report, unsnapped: null }).map(({ title }) => title)).toEqual(["As used", "Concepts themselves"]); // prettier-ignore
});
