import type { Signal } from "../api/types";
import { accuracyTitle, chosenBy, lowered } from "../format/signals";
import type { GroupSeries } from "./groupSeries";
import { extent, type Interval } from "./scale";
import { regretBelow } from "./simpleRegret";

/** Groups whose curves are simple regrets, fractions, not accuracies; without those of which nobody knows the best within their limits. */
export function regretSeries(series: GroupSeries[]): GroupSeries[] {
  return series.flatMap((each) => {
    const best = each.group.bestTestAccuracy;
    if (best === null) {
      return [];
    }
    const regret = (accuracy: number) => regretBelow(best, accuracy);
    // The best is one number for all seeds, so the mean regret is that of the mean; what was high is low.
    const curve = each.group.curve.map(({ query, mean, low, high, ciLow, ciHigh }) => ({
      query,
      mean: regret(mean),
      low: regret(high),
      high: regret(low),
      ciLow: ciHigh === null ? null : regret(ciHigh),
      ciHigh: ciLow === null ? null : regret(ciLow),
    }));
    return [{ ...each, group: { ...each.group, curve } }];
  });
}

/** Around the mean regrets that are left, for a log scale; bands may leave it. */
export function regretDomain(series: GroupSeries[]): Interval {
  const left = series.flatMap(({ group }) => group.curve.map(({ mean }) => mean)).filter((mean) => mean > 0);
  const [low, high] = left.length > 0 ? extent(left) : [1e-4, 1e-3];
  return [low * 0.6, high * 1.3];
}

export const regretTitle = (signal: Signal) =>
  `simple regret in ${lowered(accuracyTitle(signal))}${chosenBy(signal)}, mean over seeds: percentage points (hindsight)`;
