import type { StudyComparison, ComparisonGroup } from "../../api/types";
import { accuracyTitle, lowered, signalTitle } from "../../format/signals";
import { limitsInWords } from "../facts";

const head = ["strategy", "query", "n", "mean", "lowest", "highest", "ci_low", "ci_high", "incumbent_by", "reported"];

/** Both spreads of every curve, one line a strategy and query; accuracies, as they are reported, are fractions, incumbents are by the signal. */
export function curveRows(comparison: StudyComparison): { head: string[]; rows: (string | number | null)[][] } {
  const { signal, measureLimits } = comparison.study;
  const limits = measureLimits.length === 0 ? [] : [limitsInWords(measureLimits)];
  const source = [lowered(signalTitle(signal)), lowered(accuracyTitle(signal)), ...limits];
  const rows = comparison.groups.flatMap((group) => {
    const intervals = new Map(group.interval.map((band) => [band.query, band]));
    return group.curve.map(({ query, n, mean, low, high }) => {
      const interval = intervals.get(query);
      return [group.strategy, query, n, mean, low, high, interval?.low ?? null, interval?.high ?? null, ...source];
    });
  });
  return { head: [...head, ...limits.map(() => "limits")], rows };
}

/** How far each strategy's end mean lies below the highest one, as a fraction; null without a end mean. */
export function differences(groups: ComparisonGroup[]): (number | null)[] {
  const means = groups.map(({ end }) => end?.mean ?? null);
  const highest = Math.max(...means.map((mean) => mean ?? -Infinity));
  return means.map((mean) => (mean === null ? null : mean - highest));
}
