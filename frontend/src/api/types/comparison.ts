import type { RunSummary, Setup } from "./run";

/** Incumbents' accuracies over the seeds after one query; the interval of the mean is null below two. */
export interface CurvePoint {
  query: number;
  mean: number;
  low: number;
  high: number;
  ciLow: number | null;
  ciHigh: number | null;
}

/** A sample of n runs, one a seed; the interval of its mean is null below two. */
export interface Estimate {
  n: number;
  mean: number;
  ciLow: number | null;
  ciHigh: number | null;
  median: number;
  best: number;
  worst: number;
}

/** An architecture that a run of a group queried: none of at most its FLOPs has a better signal. */
export interface FrontPoint {
  run: number;
  query: number;
  flops: number;
  signal: number;
  accuracy: number;
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
  failed: number;
  cancelled: number;
  curve: CurvePoint[];
  end: Estimate | null;
  /** By ascending FLOPs; empty where they are not known. */
  front: FrontPoint[];
  /** Of its runs: see the API's description. */
  hypervolume: Estimate | null;
}

/** A group against another, over the seeds of both. */
export interface GroupTest {
  group: number;
  /** Which equals it in all but the strategy, which is the baseline's, and the controller's seed. */
  against: number;
  n: number;
  difference: number;
  ciLow: number | null;
  ciHigh: number | null;
  better: number;
  equal: number;
  worse: number;
  /** Of Wilcoxon's signed-rank test, two-sided. */
  p: number;
  /** After Holm's correction over the tests of this comparison with the same space and signal. */
  holm: number;
}

/** Runs side by side, grouped by everything but the seed. */
export interface Comparison {
  runs: RunSummary[];
  /** How many runs were left out since they are archived. */
  archived: number;
  /** How many were left out since they were deleted. */
  deleted: number;
  /** Of the runs and studies that were named those that are not there, as in "run 7". */
  missing: string[];
  groups: ComparisonGroup[];
  /** Whose strategy the tests are against. */
  baseline: number | null;
  tests: GroupTest[];
}
