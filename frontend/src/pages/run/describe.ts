import type { Run, TraceEntry } from "../../api/types";
import { mflops } from "../../format/flops";
import { signalTitle } from "../../format/names";
import { percent } from "../../format/numbers";

/** A query in a few short lines, for tooltips and screen readers. */
export function describeQuery(run: Run, entry: TraceEntry): string[] {
  const observed = run.signal === "validation" ? [`${percent(entry.signal)} ${signalTitle(run.signal)}`] : [];
  return [
    `Query ${entry.query}`,
    `${percent(entry.testAccuracy)} test accuracy`,
    ...observed,
    mflops(entry.flops),
    `best so far ${percent(entry.incumbentTestAccuracy)}`,
  ];
}

const head = ["query", "hash", "signal", "test_accuracy", "flops", "incumbent_test_accuracy"];

/** The trace as rows of a CSV file; accuracies are fractions and FLOPs units, as the API gives them. */
export function traceRows(run: Run): { head: string[]; rows: (string | number)[][] } {
  const rows = run.trace.map((entry) => [
    entry.query,
    entry.hash,
    entry.signal,
    entry.testAccuracy,
    entry.flops,
    entry.incumbentTestAccuracy,
  ]);
  return {
    head: head.map((name) => (name === "signal" && run.signal === "validation" ? "simulated_validation" : name)),
    rows,
  };
}
