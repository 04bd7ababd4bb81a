import type { ResponseName } from "../../api/effects";
import type { EffectSeries } from "../../charts/effectSeries";

/** ChosenCellsTest of the backend measures the shares of the first three and holds them. */
const ofRun = [
  "Cells that a search queried are no uniform sample: it looks where it hopes for good ones. The intervals tell how sure these cells are; the harder a search goes for good cells, the less often they hold the whole table's slope.",
  "Measured on NASBench-101, of 100 intervals of accuracy's slopes held with random search 98, with regularized evolution 79, with local search 72 (50 seeds, 150 queries of mean test accuracy, any FLOPs; the test ChosenCellsTest holds these three). With dense sampling about 49 did, over the runs of one study (nasbench101, test_mean, 150 queries, any FLOPs, seeds 0 to 19). docs/FINDINGS.md says how to measure it again.",
];

const ofTable = [
  "Of the whole table the slopes are exact. Their intervals tell how firmly the cells agree about them, not how uncertain a sample is; with so many cells nearly every p is small.",
];

const always = [
  "Counts of operations are nearly collinear (on NASBench-101 their variances are inflated about fifteenfold, see VIF), since they almost add up to the number of vertices. The slope of one count is that of one more vertex; what it does to put one operation in another's place is the difference of two slopes.",
  "An effect that cannot be estimated is listed with the reason. Effects are associations in a linear model: they summarise, and where interactions are strong no single slope does.",
  "Intervals hold for noise that is not equal everywhere (HC3); p is adjusted by Holm over the concepts, and over the pairs.",
];

/** What must be known before the first chart is read: whose slopes the intervals of a run are about. */
export function caveat(strategy: string): string {
  const about = "These intervals are about cells like those queried";
  const measured = "measured on NASBench-101 by mean test accuracy";
  return strategy === "random"
    ? `${about}, which random search draws from its whole range: they held the whole table's slope in 98 of 100 cases, ${measured}.`
    : `${about}, not about the whole table: the harder a search goes for good cells, the less often they hold the whole table's slope. For random search they did in 98 of 100 cases, for regularized evolution in 79, for local search in 72 and for dense sampling in about half, ${measured}.`;
}

/** What must be known to read the numbers. */
export function readingNotes(series: EffectSeries[], response: ResponseName): string[] {
  const sides = series.map(({ side }) => side);
  return [
    ...(sides.includes("run") ? ofRun : []),
    ...(sides.includes("table") ? ofTable : []),
    ...always,
    ...(response === "accuracy_rank" ? ["A normal score of +1 is better than 84 of 100 of the cells at hand."] : []),
  ];
}
