import type { Health, SearchDuration } from "../../api/types";
import { strategyTitle } from "../../format/names";
import { counted } from "../../format/numbers";
import { duration } from "../../format/time";

/** What a launch would search, with every strategy alike. */
export interface Plan {
  strategies: string[];
  /** Of each strategy. */
  runs: number;
  /** Of each run. */
  queries: number;
}

/** Measured on this server: what it has done in the space, and what it has to do. */
export interface Measured {
  durations: SearchDuration[];
  health: Pick<Health, "workers" | "runsQueued" | "runsRunning">;
}

/** The runs of a strategy whose number of queries is nearest, as a ratio: time a query grows with their number. */
function nearest(durations: SearchDuration[], strategy: string, queries: number): SearchDuration | undefined {
  const distance = (known: SearchDuration) => Math.abs(Math.log(known.queries / queries));
  return durations
    .filter((known) => known.strategy === strategy)
    .reduce<SearchDuration | undefined>(
      (best, known) => (best && distance(best) <= distance(known) ? best : known),
      undefined,
    );
}

/**
 * How long the plan is expected to take, in words, from what runs of its strategies took on this server; the training of a
 * controller and runs that wait before it come on top.
 */
export function expectedDuration(plan: Plan, { durations, health }: Measured): string {
  const known = plan.strategies.map((strategy) => nearest(durations, strategy, plan.queries));
  const missing = plan.strategies.filter((_, i) => known[i] === undefined);
  const all = plan.strategies.length * plan.runs;
  if (all === 0 || plan.queries === 0) {
    return "";
  }
  if (missing.length > 0) {
    const names = missing.map(strategyTitle).join(" or ");
    return `How long it takes is not known: no run of ${names} has finished in this space on this server yet.`;
  }
  const each = known.map((one) => (one?.secondsPerQuery ?? 0) * plan.queries);
  const sum = plan.runs * each.reduce((total, seconds) => total + seconds, 0);
  // The last run cannot be shared between workers.
  const seconds = Math.max(sum / Math.min(health.workers, all), ...each);
  const runs = known.reduce((total, one) => total + (one?.runs ?? 0), 0);
  const waiting = health.runsQueued + health.runsRunning;
  const after =
    waiting > 0 ? `, after ${counted(waiting, "run")} that ${waiting === 1 ? "is" : "are"} not finished` : "";
  const words = seconds < 1 ? "less than a second" : `about ${duration(seconds)}`;
  return `Expected to take ${words} on ${counted(health.workers, "worker")}, going by ${counted(runs, "run")} here${after}.`;
}
