// The records of openapi.yaml. Accuracies are fractions, FLOPs are units, durations are seconds, times are ISO 8601.

import type { ControllerReport } from "./controllers";

export type RunState = "queued" | "training" | "running" | "finished" | "failed" | "cancelled";
export type ControllerState = "absent" | "training" | "ready" | "failed";

export interface FlopsRange {
  min: number | null;
  max: number | null;
}

/** How FLOPs are spread. */
export interface FlopsSpread {
  min: number;
  max: number;
  deciles: number[];
}

/** What a query returns. */
export interface Signal {
  name: string;
  title: string;
  description: string;
  /** Unknown where the installation does not have the signal any more. */
  origin: "measured" | "simulated" | "predicted" | "unknown";
  /** What is reported of an incumbent under it, for example "Mean test accuracy". */
  accuracy: string;
  /** What a reader must know of numbers under it; empty for nothing. */
  caution?: string;
}

export interface Concept {
  name: string;
  title: string;
  group: string;
}

/** What is known of architectures besides FLOPs and parameters before they are trained, and may be limited. */
export interface Measure {
  name: string;
  title: string;
  unit: string;
  lessIsBetter: boolean;
  /** Least value that was measured; null where none was. */
  min: number | null;
  max: number | null;
}

/** Both ends included, in the measure's unit. */
export interface MeasureLimit {
  measure: string;
  min: number | null;
  max: number | null;
}

/** With what the measure is called. */
export interface NamedLimit extends MeasureLimit {
  title: string;
  unit: string;
}

/** How predictions agree with measurements that no model was trained on. */
export interface Agreement {
  /** Kendall's rank correlation. */
  tau: number;
  r2: number;
  rmse: number;
  n: number;
  /** Share of measurements inside the predicted 90 % interval. */
  coverage: number;
}

export interface MeasureAgreement {
  name: string;
  title: string;
  unit: string;
  /** Of logarithms, so that its error is about a relative one. */
  agreement: Agreement;
}

/** How well the model behind a predicted signal predicts. */
/** How predictions agree with measurements of the architectures that are predicted best. */
export interface BestPredicted {
  /** Which part of those that are compared these are. */
  share: number;
  tau: number;
  rmse: number;
  /** Mean of prediction minus measurement, a fraction; above 0 predictions are too good. */
  bias: number;
  n: number;
}

export interface Surrogate {
  space: string;
  signal: Signal;
  split: string;
  caution: string;
  /** Null while it is computed. */
  accuracy: Agreement | null;
  /** Of those that are predicted best, which is where a search ends; null while it is computed. */
  best: BestPredicted | null;
  measures: MeasureAgreement[] | null;
}

export interface Space {
  name: string;
  title: string;
  architectures: number;
  /** How many of them were measured. */
  measured: number;
  measures: Measure[];
  /** At least one; the first is the usual one. */
  signals: Signal[];
  concepts: Concept[];
  /** Of those that were measured; null where FLOPs are not known, and then they cannot be limited. */
  flops: FlopsSpread | null;
  dataset: { file: string; sha256: string; source: string };
}

export interface HistogramBin {
  from: number;
  to: number;
  count: number;
}

export interface FlopsCount {
  range: FlopsRange;
  count: number;
  estimated: boolean;
  total: number;
  nearest?: FlopsRange | null;
  /** Empty where FLOPs are not known. */
  histogram: HistogramBin[];
  /** Of those in the histogram; null where they are not known. */
  flops: FlopsSpread | null;
  /** How many architectures drawn uniformly the histogram is of; null where it is of all. */
  sample: number | null;
}

/** What else is known of an architecture before it is trained. */
export interface MeasureValue {
  name: string;
  title: string;
  unit: string;
  /** Null where it is not known. */
  value: number | null;
  /** By a model, since nobody measured it. */
  predicted: boolean;
}

/** Another architecture that computes the same function. */
export interface Equivalent {
  hash: string;
  label: string;
  testAccuracy: number;
}

export interface Architecture {
  /** Among those that were measured; null where it was not. */
  index: number | null;
  hash: string;
  /** How people write it; the hash where there is no such notation. */
  label: string;
  vertices: number;
  /** One label a vertex, input first and output last. */
  operations: string[];
  edges: [number, number][];
  /** Null where they are not known. */
  parameters: number | null;
  flops: number | null;
  concepts: Record<string, number>;
  /** As it is reported under the signal; null where nothing is known of it. */
  testAccuracy: number | null;
  origin: "measured" | "predicted";
  /** Standard deviation of a measurement from a predicted accuracy. */
  deviation: number | null;
  /** What was measured, under a signal that predicts too. */
  measuredAccuracy: number | null;
  measures: MeasureValue[];
  /** The first of them. */
  equivalents: Equivalent[];
  equivalentCount: number;
}

/** What one signal says of an architecture. */
export interface ArchitectureAccuracy {
  signal: Signal;
  /** What a query returns; null where nothing is known, and where it differs between searches. */
  told: number | null;
  /** What is reported; null where nothing is known. */
  testAccuracy: number | null;
}

/** One edit away from another architecture. */
export interface Neighbour {
  hash: string;
  label: string;
  parameters: number | null;
  flops: number | null;
  concepts: Record<string, number>;
  testAccuracy: number | null;
}

/** A run that queried an architecture. */
export interface ArchitectureQuery {
  run: number;
  study: number;
  studyName: string;
  strategy: string;
  signal: Signal;
  seed: number;
  query: number;
  queries: number;
  told: number;
  /** Whether it was the best so far then, and is the best by now. */
  becameIncumbent: boolean;
  incumbent: boolean;
}

export interface Strategy {
  name: string;
  title: string;
  description: string;
  source: string;
  needsController: boolean;
}

export interface NewStudy {
  name?: string;
  space: string;
  strategies: string[];
  /** The name of one of its signals. */
  signal: string;
  queries: number;
  /** FLOPs ranges that are searched one by one; without any, all FLOPs. */
  ladder?: FlopsRange[];
  measureLimits?: MeasureLimit[];
  seeds: number[];
}

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
  state: RunState;
  reason?: string | null;
  space: string;
  spaceTitle: string;
  strategy: string;
  signal: Signal;
  queries: number;
  seed: number;
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
  created: string;
  started?: string | null;
  ended?: string | null;
  secondsLeft?: number | null;
}

export interface Controller {
  id: string;
  /** What pages call it. */
  title: string;
  space: string;
  variant: string;
  seed: number;
  state: ControllerState;
  step: number;
  steps: number;
  secondsLeft?: number | null;
  trainingSeconds?: number | null;
  /** Once it is ready. */
  report?: ControllerReport | null;
}

export interface Run extends RunSummary {
  trace: TraceEntry[];
  repeats: number;
  invalid: number;
  /** How often its worker died since a person last queued it. */
  deaths: number;
  seconds: { controller: number; search: number };
  controller?: Controller | null;
}

export interface Study {
  id: number;
  name: string;
  created: string;
  space: string;
  spaceTitle: string;
  strategies: string[];
  signal: Signal;
  queries: number;
  ladder: FlopsRange[];
  measureLimits: NamedLimit[];
  seeds: number[];
  controllerSeed: number;
  /** That its runs need, each once and as it stands; empty when they need none. */
  controllers: Controller[];
  /** Of its runs, each once: several when code changed between runs. */
  versions: Versions[];
  runs: RunSummary[];
}

export interface Band {
  query: number;
  mean: number;
  low: number;
  high: number;
  n: number;
}

export interface FinalAccuracy {
  mean: number;
  ciLow: number | null;
  ciHigh: number | null;
  median: number;
  best: number;
  worst: number;
}

/** A mean over n runs; the interval is null below two. */
export interface Estimate {
  mean: number;
  ciLow: number | null;
  ciHigh: number | null;
  n: number;
}

/** An architecture that a run of a group queried: none of at most its FLOPs has a better signal. */
export interface FrontPoint {
  run: number;
  query: number;
  flops: number;
  signal: number;
  accuracy: number;
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

export interface ComparisonGroup extends Setup {
  /** The lowest id of its runs. */
  id: number;
  runs: number[];
  /** That its limits admit; null where nobody knows it, or accuracies are predicted. */
  bestTestAccuracy: number | null;
  /** Finished runs that statistics are of, one a seed. */
  n: number;
  /** Finished runs left out of them, since a later one has the same seed. */
  repeated: number;
  running: number;
  pending: number;
  curve: Band[];
  interval: Band[];
  end: FinalAccuracy | null;
  /** By ascending FLOPs; empty where they are not known. */
  front: FrontPoint[];
  /** Of its runs: see the API's description. */
  hypervolume: Estimate | null;
}

/** A group against the baseline, over the seeds of both. */
export interface GroupTest {
  group: number;
  n: number;
  difference: number;
  ciLow: number | null;
  ciHigh: number | null;
  better: number;
  equal: number;
  worse: number;
  /** Of Wilcoxon's signed-rank test, two-sided. */
  p: number;
  /** After Holm's correction over the groups of this comparison. */
  holm: number;
}

/** Runs side by side, grouped by everything but the seed. */
export interface Comparison {
  runs: RunSummary[];
  groups: ComparisonGroup[];
  baseline: number | null;
  tests: GroupTest[];
}

/** Runs that differ in nothing but the seed, in a list. */
export interface RunGroup extends Setup {
  /** The lowest id of its runs: `like` with it means all of them. */
  id: number;
  runs: number;
  seeds: number;
  states: Partial<Record<RunState, number>>;
  queried: number;
  seconds: number;
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
export type RunAction = "cancel" | "resume" | "archive" | "restore" | "tag" | "untag";

/** What came of it. */
export interface ActionAnswer {
  done: number;
  refused: { run: number; reason: string }[];
}

/** A page as somebody looked at it. */
export interface SavedView {
  id: number;
  name: string;
  /** Path and query of the page. */
  address: string;
  created: string;
}

export interface Health {
  status: "up" | "starting";
  /** Code of the server that answers. */
  version: string;
}

export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  size: number;
}

/** The data of an `evaluation` event. */
export interface EvaluationEvent {
  run: number;
  entry: TraceEntry;
  incumbent: Incumbent;
}
