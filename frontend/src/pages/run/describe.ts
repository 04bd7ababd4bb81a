import type { Run, Signal, TraceEntry } from "../../api/types";
import type { Cell } from "../../charts/csv";
import { mflops } from "../../format/flops";
import { percent } from "../../format/numbers";
import { accuracyTitle, isReported, lowered, signalTitle } from "../../format/signals";
import { limitsInWords } from "../../format/limits";

/** A query in a few short lines, for tooltips and screen readers. */
export function describeQuery(run: Run, entry: TraceEntry): string[] {
  const observed = isReported(run.signal) ? [] : [`${percent(entry.signal)} ${lowered(signalTitle(run.signal))}`];
  return [
    `Query ${entry.query}`,
    `${percent(entry.testAccuracy)} ${lowered(accuracyTitle(run.signal))}`,
    ...observed,
    ...(entry.flops === null ? [] : [mflops(entry.flops)]),
    `best so far ${percent(entry.incumbentTestAccuracy)}`,
  ];
}

/**
 * The trace as rows of a CSV file; accuracies are fractions and FLOPs units, empty where they are not known. Every row says by what
 * incumbents are chosen, what is reported and what limits on measures were met, a column of what was not measured says so too.
 */
export function traceRows(run: Run): { head: string[]; rows: Cell[][] } {
  const { signal, trace, measureLimits } = run;
  const limits = measureLimits.length === 0 ? [] : [limitsInWords(measureLimits)];
  const source = [lowered(signalTitle(signal)), lowered(accuracyTitle(signal)), ...limits];
  const rows = trace.map((entry) => [
    entry.query,
    entry.hash,
    entry.signal,
    entry.testAccuracy,
    entry.flops,
    entry.incumbentTestAccuracy,
    ...source,
  ]);
  const accuracy = accuracyColumn(signal);
  const head = ["query", "hash", signalColumn(signal), accuracy, "flops", `incumbent_${accuracy}`];
  return { head: [...head, "incumbent_by", "reported", ...limits.map(() => "limits")], rows };
}

/** "simulated_validation" of a signal that was not measured; its name may say so already. */
function signalColumn({ name, origin }: Signal): string {
  const marked = origin === "simulated" || origin === "predicted";
  return !marked ? "signal" : name.includes(origin) ? name : `${origin}_${name}`;
}

/** The column of what is reported of architectures. */
export function accuracyColumn({ origin }: Signal): string {
  return origin === "predicted" ? "predicted_accuracy" : "test_accuracy";
}
