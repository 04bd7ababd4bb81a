import { halfInterval } from "../../format/interval";
import type { FlopsRange, RunState, RunSummary, Study, Versions } from "../../api/types";

/** The runs of a study that differ in nothing but their seed. */
export interface StrategyGroup {
  key: string;
  strategy: string;
  flopsRange: FlopsRange;
  runs: RunSummary[];
  states: [RunState, number][];
  queried: number;
  queries: number;
  secondsLeft: number | null;
  /** Of the finished runs' incumbents: only these have spent the same budget. */
  mean: number | null;
  /** Half the width of its 95 % interval. */
  half: number | null;
  meanOf: number;
  /** Of all runs, whatever their state. */
  best: number | null;
}

const stateOrder: RunState[] = ["failed", "training", "running", "queued", "cancelled", "finished"];

/** Limit by limit of its ladder; those without a run are left out. */
export function groupsOf(study: Study): StrategyGroup[] {
  const setups = study.ladder.flatMap((flopsRange) => study.strategies.map((strategy) => ({ strategy, flopsRange })));
  return setups.flatMap(({ strategy, flopsRange }, i) => {
    const runs = study.runs
      .filter((run) => run.strategy === strategy && sameRange(run.flopsRange, flopsRange))
      .sort((a, b) => a.seed - b.seed);
    return runs.length > 0 ? [groupOf(`${study.id}:${i}`, strategy, flopsRange, runs)] : [];
  });
}

const sameRange = (one: FlopsRange, other: FlopsRange) => one.min === other.min && one.max === other.max;

function groupOf(key: string, strategy: string, flopsRange: FlopsRange, runs: RunSummary[]): StrategyGroup {
  const accuracies = accuraciesOf(runs);
  const final = accuraciesOf(runs.filter(({ state }) => state === "finished"));
  return {
    key,
    strategy,
    flopsRange,
    runs,
    states: statesOf(runs),
    queried: sum(runs.map((run) => run.queried)),
    queries: sum(runs.map((run) => run.queries)),
    secondsLeft: longest(runs),
    mean: final.length > 0 ? sum(final) / final.length : null,
    half: halfInterval(final),
    meanOf: final.length,
    best: accuracies.length > 0 ? Math.max(...accuracies) : null,
  };
}

function accuraciesOf(runs: RunSummary[]): number[] {
  return runs.flatMap(({ incumbent }) => (incumbent ? [incumbent.testAccuracy] : []));
}

function statesOf(runs: RunSummary[]): [RunState, number][] {
  return stateOrder
    .map((state): [RunState, number] => [state, runs.filter((run) => run.state === state).length])
    .filter(([, count]) => count > 0);
}

/** A group is done when its last run is; queued runs have no estimate, so neither has their group. */
function longest(runs: RunSummary[]): number | null {
  const active = runs.filter((run) => !hasEnded(run.state));
  const estimates = active.flatMap((run) => (typeof run.secondsLeft === "number" ? [run.secondsLeft] : []));
  return active.length > 0 && estimates.length === active.length ? Math.max(...estimates) : null;
}

export function hasEnded(state: RunState): boolean {
  return state === "finished" || state === "failed" || state === "cancelled";
}

/** The study with one of its runs replaced by a newer record. */
export function withRun(study: Study, run: RunSummary): Study {
  const runs = study.runs.map((known) => (known.id === run.id ? run : known));
  return { ...study, runs, versions: versionsOf(runs) };
}

/** What the runs come from, each once. */
function versionsOf(runs: RunSummary[]): Versions[] {
  const known = runs.flatMap(({ versions }) => (versions ? [versions] : []));
  return [...new Map(known.map((versions) => [`${versions.code} ${versions.dataSha256}`, versions])).values()];
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
