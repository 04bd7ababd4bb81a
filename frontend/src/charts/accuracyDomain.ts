import type { Interval } from "./scale";

const leastSpan = 0.004;
const fewValues = 5;

/**
 * A domain for accuracies, which pile up just below their ceiling with a long tail of poor ones: from the given low share
 * of the values to the best, widened to at least 0.4 points so that noise does not look like progress; all of it while there are no values.
 */
export function accuracyDomain(values: Iterable<number>, lowShare: number): Interval {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) {
    return [0, 1];
  }
  // At least one value of five or more may lie below: a single failed training would squash all the others.
  const left = sorted.length < fewValues ? 0 : Math.ceil(lowShare * (sorted.length - 1));
  const low = sorted[left] ?? 0;
  const high = sorted[sorted.length - 1] ?? 1;
  const padding = Math.max((high - low) * 0.06, (leastSpan - (high - low)) / 2);
  return [Math.max(0, low - padding), Math.min(1, high + padding)];
}
