import type { ResponseName } from "../../api/effects";
import type { EffectSeries } from "../../charts/effectSeries";

/** ChosenCellsTest of the backend measures the shares of the first three and holds them. */
const ofRun = [
  "Cells that a search queried are no uniform sample: it looks where it hopes for good ones. The intervals tell how sure these cells are; the harder a search goes for good cells, the less often they hold the whole table's slope.",
  "Measured on NASBench-101, of 100 intervals of accuracy's slopes held with random search 98, with regularized evolution 79, with local search 72 (50 seeds, 150 queries of mean test accuracy, any FLOPs; to measure again: mvn test -pl backend -am -Dtest=ChosenCellsTest -Dsurefire.failIfNoSpecifiedTests=false). With dense sampling it was about 49 in one such study of seeds 0 to 19, counted on the pages of its runs, above.",
];

const ofTable = [
  "Of the whole table the slopes are exact. Their intervals tell how firmly the cells agree about them, not how uncertain a sample is; with so many cells nearly every p is small.",
];

const always = [
  "Counts of operations are nearly collinear (on NASBench-101 their variances are inflated about fifteenfold, see VIF), since they almost add up to the number of vertices. The slope of one count is that of one more vertex; what it does to put one operation in another's place is the difference of two slopes.",
  "An effect that cannot be estimated is listed with the reason. Effects are associations in a linear model: they summarise, and where interactions are strong no single slope does.",
  "Intervals hold for noise that is not equal everywhere (HC3); p is adjusted by Holm over the concepts, and over the pairs.",
];

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
