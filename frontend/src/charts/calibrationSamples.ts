import type { CalibrationSample, RunCalibration } from "../api/calibration";
import { testMean } from "../format/signalSamples";

const coverage = (share: number) =>
  [0.5, 0.8, 0.9, 0.95].map((level) => ({
    level,
    observed: { share, interval: { low: share - 0.02, high: share + 0.02 }, n: 4 },
  }));

export const sample: CalibrationSample = {
  scores: {
    n: 4,
    spearman: { coefficient: 0.31, interval: { low: 0.2, high: 0.41 }, n: 4 },
    kendall: 0.2,
    bias: -0.1,
    error: 0.6,
    coverage: coverage(0.91),
  },
  bins: [
    { n: 2, predicted: 0.93, low: 0.92, high: 0.94, observed: 0.931, interval: { low: 0.9305, high: 0.9315 } },
    { n: 2, predicted: 0.938, low: 0.934, high: 0.942, observed: 0.936, interval: null },
  ],
  difference: 0.0005,
  absoluteDifference: 0.0014,
  beyond: 1,
  predicted: [0.93, 0.931, 0.938, 0.939],
  truths: [0.9305, 0.9315, 0.935, 0.937],
};

const uniform: CalibrationSample = {
  ...sample,
  scores: { ...sample.scores, coverage: coverage(0.975) },
  difference: -0.002,
  truths: [0.9, 0.91, 0.92, 0.92],
};

export const calibration: RunCalibration = {
  run: {
    id: 7,
    study: 1,
    studyName: "Sample",
    state: "finished",
    space: "nasbench101",
    spaceTitle: "NASBench-101",
    strategy: "dense-sampling",
    signal: testMean,
    queries: 150,
    seed: 1,
    controllerSeed: 1,
    flopsRange: { min: null, max: null },
    measureLimits: [],
    queried: 150,
    versions: null,
    note: "",
    tags: [],
    archived: false,
    created: "2026-11-25T08:00:00Z",
  },
  target: "rank",
  queried: 150,
  inRange: 423624,
  process: { view: "structure", lengthScale: 1, noise: 0.1 },
  beforehand: sample,
  hindsight: { uniform, best: sample, missed: { testAccuracy: 0.94318, rank: 1124, unqueried: 423474 } },
};
