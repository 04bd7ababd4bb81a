import type { RunSummary, Study } from "../api/types";
import { seedList, strategyTitle } from "../format/names";
import { counted } from "../format/numbers";
import { incumbentAccuracy } from "../format/signals";

/** Whether a run finished with budget left, having found no further architecture to query. */
export function endedEarly({ state, queried, queries }: RunSummary): boolean {
  return state === "finished" && queried < queries;
}

/** Why it did; `inside` counts the architectures inside its limits. */
export function whyEarly(run: RunSummary, inside: number): string {
  return run.queried < inside
    ? `The strategy proposed nothing new after ${counted(run.queried, "query", "queries")}.`
    : `${holding(run)} ${counted(inside, "architecture")}, and each was queried.`;
}

function holding({ measureLimits, flopsRange }: RunSummary): string {
  if (measureLimits.length > 0) {
    return "The limits are met by";
  }
  return flopsRange.min === null && flopsRange.max === null ? "A search may query" : "The FLOPs range holds";
}

/** Which finished runs made fewer queries than the study's budget: "Random, seeds 1, 2: 32 queries"; empty of none. */
export function earlyEnds(study: Study): string[] {
  const early = study.runs.filter(endedEarly);
  return study.strategies.flatMap((strategy) => {
    const runs = early.filter((run) => run.strategy === strategy).sort((a, b) => a.seed - b.seed);
    return [...new Set(runs.map(({ queried }) => queried))].map((queried) => {
      const seeds = runs.filter((run) => run.queried === queried).map(({ seed }) => seed);
      const named = `${seeds.length === 1 ? "seed" : "seeds"} ${seedList(seeds)}`;
      return `${strategyTitle(strategy)}, ${named}: ${counted(queried, "query", "queries")}`;
    });
  });
}

/** What the final accuracies of a study are; not "After 150 queries" where a run made fewer. */
export function finalTitle(study: Study): string {
  const end = study.runs.some(endedEarly)
    ? "At the end of the runs"
    : `After ${counted(study.queries, "query", "queries")}`;
  return `${end}: ${incumbentAccuracy(study.signal)}`;
}
