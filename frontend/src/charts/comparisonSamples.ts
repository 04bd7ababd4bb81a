import type { Comparison, ComparisonGroup, CurvePoint, FrontPoint, Study } from "../api/types";
import { testMean } from "../format/signalSamples";

const curve = (mean: number, interval: boolean): CurvePoint[] =>
  [1, 2, 3].map((query) => ({
    query,
    mean: mean + query / 1000,
    low: mean,
    high: mean + 0.01,
    ciLow: interval ? mean : null,
    ciHigh: interval ? mean + 0.01 : null,
  }));

export const group = (id: number, strategy: string, mean: number, interval: boolean): ComparisonGroup => ({
  id,
  space: "nasbench101",
  spaceTitle: "NASBench-101",
  strategy,
  signal: testMean,
  queries: 3,
  flopsRange: { min: null, max: 1e9 },
  measureLimits: [],
  controllerSeed: 1,
  runs: [id],
  bestTestAccuracy: 0.95,
  n: interval ? 2 : 1,
  repeated: 0,
  running: interval ? 0 : 1,
  pending: 0,
  failed: 0,
  cancelled: 0,
  curve: curve(mean, interval),
  end: null,
  front: [],
  hypervolume: null,
});

export const comparison: Comparison = {
  runs: [],
  archived: 0,
  deleted: 0,
  missing: [],
  groups: [group(1, "dense-sampling", 0.93, true), group(2, "random", 0.92, false)],
  baseline: null,
  tests: [],
};

export const study: Study = {
  id: 1,
  name: "Sample",
  created: "2026-11-25T08:00:00Z",
  space: "nasbench101",
  spaceTitle: "NASBench-101",
  strategies: ["dense-sampling", "random"],
  signal: testMean,
  queries: 3,
  ladder: [{ min: null, max: 1e9 }],
  measureLimits: [],
  seeds: [1, 2],
  controllerSeed: 1,
  controllers: [],
  versions: [],
  deleted: 0,
  runs: [],
};

const front = (run: number, accuracies: number[]): FrontPoint[] =>
  accuracies.map((accuracy, i) => ({ run, query: 2 * i + 1, flops: (i + run) * 1e8, signal: accuracy, accuracy }));

function rung(id: number, strategy: string, max: number | null, mean: number): ComparisonGroup {
  const end = {
    n: 2,
    mean,
    ciLow: mean - 0.002,
    ciHigh: mean + 0.002,
    median: mean,
    best: mean + 0.003,
    worst: mean - 0.003,
  };
  const best = max === null ? 0.95 : 0.945;
  const own = front(id, [mean - 0.01, mean - 0.004, mean]);
  const volume = 0.6 + id / 100;
  const hypervolume = {
    n: 2,
    mean: volume,
    ciLow: 0.6,
    ciHigh: volume + 0.02,
    median: volume,
    best: volume,
    worst: volume,
  };
  return {
    ...group(id, strategy, mean, true),
    flopsRange: { min: null, max },
    bestTestAccuracy: best,
    end,
    front: own,
    hypervolume,
  };
}

/** Two strategies under two limits and none; nothing of the last group has finished. */
export const ladderGroups: ComparisonGroup[] = [
  rung(1, "dense-sampling", 2.5e8, 0.93),
  rung(2, "random", 2.5e8, 0.925),
  rung(3, "dense-sampling", 1e9, 0.94),
  rung(4, "random", 1e9, 0.93),
  rung(5, "dense-sampling", null, 0.943),
  {
    ...rung(6, "random", null, 0.93),
    end: null,
    curve: [],
    front: [],
    n: 0,
    pending: 2,
    hypervolume: null,
  },
];
