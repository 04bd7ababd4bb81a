import type { ResponseName } from "../../api/effects";
import type { EffectSeries } from "../../charts/effectSeries";

const ofRun = [
  "Architectures that a search queried are no uniform sample: it looks where it hopes for good ones. The intervals tell how sure these architectures are; the harder a search goes for good ones, the less often they hold the slope of all that was measured. How many of this run's do stands above the charts; docs/FINDINGS.md says how often those of each strategy did, where that was measured, and how to measure it again.",
];

const ofTable = [
  "Of all that was measured the slopes are exact. Their intervals tell how firmly the architectures agree about them, not how uncertain a sample is; with so many of them nearly every p is small.",
];

const always = [
  "Counts of operations are nearly collinear where they almost add up to the same number in every architecture: VIF is by how much that inflates their variances. The slope of one count is that of one more vertex; what it does to put one operation in another's place is the difference of two slopes.",
  "An effect that cannot be estimated is listed with the reason. Effects are associations in a linear model: they summarise, and where interactions are strong no single slope does.",
  "Intervals hold for noise that is not equal everywhere (HC3); p is adjusted by Holm over the concepts, and over the pairs.",
];

/** What must be known before the first chart is read: whose slopes the intervals of a run are about. */
export function caveat(strategy: string): string {
  const about = "These intervals are about architectures like those queried";
  return strategy === "random"
    ? `${about}, which random search draws from its whole range.`
    : `${about}, not about all of the space: the harder a search goes for good architectures, the less often they hold the slope of all that was measured.`;
}

/** What must be known to read the numbers. */
export function readingNotes(series: EffectSeries[], response: ResponseName): string[] {
  const sides = series.map(({ side }) => side);
  return [
    ...(sides.includes("run") ? ofRun : []),
    ...(sides.includes("table") ? ofTable : []),
    ...always,
    ...(response === "accuracy_rank"
      ? ["A normal score of +1 is better than 84 of 100 of the architectures at hand."]
      : []),
  ];
}
