import type { RunSummary, Signal } from "../api/types";
import { seedList } from "../format/names";
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

/** Which finished runs of some groups made fewer queries than their budget: "Random, seeds 1, 2: 32 queries"; empty of none. */
export function earlyEnds(groups: { title: string; runs: RunSummary[] }[]): string[] {
  return groups.flatMap(({ title, runs }) => {
    const early = runs.filter(endedEarly).sort((a, b) => a.seed - b.seed);
    return [...new Set(early.map(({ queried }) => queried))].map((queried) => {
      const seeds = early.filter((run) => run.queried === queried).map(({ seed }) => seed);
      const named = `${seeds.length === 1 ? "seed" : "seeds"} ${seedList(seeds)}`;
      return `${title}, ${named}: ${counted(queried, "query", "queries")}`;
    });
  });
}

/** What final accuracies are; not "After 150 queries" where a run made fewer or budgets differ. */
export function finalTitle(signal: Signal, runs: RunSummary[]): string {
  const budgets = new Set(runs.map(({ queries }) => queries));
  const [queries = 0] = budgets;
  const end =
    runs.some(endedEarly) || budgets.size !== 1
      ? "At the end of the runs"
      : `After ${counted(queries, "query", "queries")}`;
  return `${end}: ${incumbentAccuracy(signal)}`;
}
