import type { Controller } from "./controller";
import type { FlopsRange } from "./flops";
import type { NamedLimit } from "./measure";
import type { Signal } from "./signal";

export type RunState = "queued" | "training" | "running" | "finished" | "failed" | "cancelled";

export interface Incumbent {
  hash: string;
  signal: number;
  testAccuracy: number;
  /** Null where they are not known. */
  flops: number | null;
  parameters: number | null;
}

export interface TraceEntry {
  query: number;
  hash: string;
  signal: number;
  testAccuracy: number;
  flops: number | null;
  incumbentTestAccuracy: number;
}

/** What evaluations come from, beside what was asked for. */
export interface Versions {
  code: string;
  dataSha256: string;
}

export interface RunSummary {
  id: number;
  study: number;
  studyName: string;
  /** Who launched its study; null where nobody had to sign in. */
  launchedBy?: string | null;
  state: RunState;
  reason?: string | null;
  space: string;
  spaceTitle: string;
  strategy: string;
  signal: Signal;
  queries: number;
  seed: number;
  controllerSeed: number;
  flopsRange: FlopsRange;
  measureLimits: NamedLimit[];
  queried: number;
  incumbent?: Incumbent | null;
  /** Null until a worker took it. */
  versions: Versions | null;
  /** Whether the data that it searched are those of this installation; changed where they were replaced since. */
  data?: "current" | "changed" | "removed";
  note: string;
  tags: string[];
  /** Left out of lists unless it is asked for. */
  archived: boolean;
  /** When it was; then no list or statistic has it. */
  deleted?: string | null;
  created: string;
  started?: string | null;
  ended?: string | null;
  secondsLeft?: number | null;
}

export interface Run extends RunSummary {
  trace: TraceEntry[];
  /** The best that its limits admit, by hindsight; null where nobody knows it, or accuracies are predicted. */
  bestTestAccuracy: number | null;
  repeats: number;
  invalid: number;
  /** How often its worker died since a person last queued it. */
  deaths: number;
  seconds: { controller: number; search: number };
  controller?: Controller | null;
}

/** The data of an `evaluation` event. */
export interface EvaluationEvent {
  run: number;
  entry: TraceEntry;
  incumbent: Incumbent;
}

/** What runs share that differ in nothing but the seed. */
export interface Setup {
  space: string;
  spaceTitle: string;
  strategy: string;
  signal: Signal;
  queries: number;
  flopsRange: FlopsRange;
  measureLimits: NamedLimit[];
  controllerSeed: number;
}

/** Runs that differ in nothing but the seed, in a list. */
export interface RunGroup extends Setup {
  /** The lowest id of its runs: `like` with it means all of them. */
  id: number;
  runs: number;
  seeds: number;
  states: Partial<Record<RunState, number>>;
  queried: number;
  /** That its finished runs took; null when there are none. */
  seconds: number | null;
  /** Finished runs that the mean is of, one a seed. */
  n: number;
  mean: number | null;
  ciLow: number | null;
  ciHigh: number | null;
  /** Of all runs, finished or not. */
  best: number | null;
  bestFlops: number | null;
}

/** What can be done to many runs. */
export type RunAction = "cancel" | "resume" | "archive" | "restore" | "delete" | "undelete" | "tag" | "untag";

/** What came of it. */
export interface ActionAnswer {
  done: number;
  /** Runs that it was not so of before. */
  changed: number[];
  refused: { run: number; reason: string }[];
}
