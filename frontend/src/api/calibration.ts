// The records of openapi.yaml about how far a predictor can be trusted. Signals are fractions.

import type { Interval, RankCorrelation } from "./effects";
import type { RunSummary } from "./types";

export interface Coverage {
  level: number;
  observed: { share: number; interval: Interval; n: number };
}

/** On the scale of the process: of mean 0 and deviation 1 over the signals that it learnt. */
export interface Calibration {
  n: number;
  spearman: RankCorrelation | null;
  kendall: number | null;
  bias: number;
  error: number;
  coverage: Coverage[];
}

export interface AccuracyBin {
  n: number;
  predicted: number;
  low: number;
  high: number;
  observed: number;
  interval: Interval | null;
}

export interface CalibrationSample {
  scores: Calibration;
  bins: AccuracyBin[];
  difference: number;
  absoluteDifference: number;
  beyond: number;
  predicted: number[];
  truths: number[];
}

/** The best architecture that was not queried, and its rank by predicted mean, from 1. */
export interface Missed {
  testAccuracy: number;
  rank: number;
  unqueried: number;
}

export interface RunCalibration {
  run: RunSummary;
  target: "rank" | "raw";
  queried: number;
  inRange: number;
  process: { view: "code" | "structure" | "code_and_structure"; lengthScale: number; noise: number };
  /** Null while only the first queries are made. */
  beforehand: CalibrationSample | null;
  /** No search has seen it; null where no architecture is left. */
  hindsight: { uniform: CalibrationSample | null; best: CalibrationSample | null; missed: Missed | null };
}
