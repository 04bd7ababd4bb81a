import type { Run, TraceEntry } from "../../api/types";
import type { Cell } from "../../charts/csv";
import { regretPoints, simpleRegret } from "../../charts/simpleRegret";
import { percent } from "../../format/numbers";
import { accuracyTitle, lowered } from "../../format/signals";
import { describeQuery, traceRows } from "./describe";

/** Why there is no simple regret to show; null where there is. */
export function whyNoRegret({ signal, bestTestAccuracy }: Pick<Run, "signal" | "bestTestAccuracy">): string | null {
  if (bestTestAccuracy !== null) {
    return null;
  }
  return signal.origin === "predicted"
    ? "No simple regret: a model predicts these accuracies, and nobody knows the best of all within the limits."
    : `No simple regret: nobody knows the best ${lowered(accuracyTitle(signal))} within the limits of this run.`;
}

/** A query in a few short lines, with its regret. */
export function describeRegret(run: Run, entry: TraceEntry, best: number): string[] {
  return [
    ...describeQuery(run, entry),
    `regret ${regretPoints(simpleRegret(best, entry))} points below ${percent(best)} (hindsight)`,
  ];
}

/** The trace with the best and the regret of each query, fractions, for a file. */
export function regretRows(run: Run, best: number): { head: string[]; rows: Cell[][] } {
  const { head, rows } = traceRows(run);
  return {
    head: [...head, "best_within_limits_hindsight", "simple_regret_hindsight"],
    rows: rows.map((row, i) => {
      const entry = run.trace[i];
      return [...row, best, entry ? simpleRegret(best, entry) : null];
    }),
  };
}
