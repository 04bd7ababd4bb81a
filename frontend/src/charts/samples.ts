import type { ComparisonGroup, StudyComparison, TraceEntry } from "../api/types";
import { testMean } from "../format/signalSamples";

/** A short trace with one query far below the rest. */
export const trace: TraceEntry[] = [0.1, 0.92, 0.91, 0.93, 0.929].map((testAccuracy, i, all) => ({
  query: i + 1,
  hash: `hash-${i + 1}`,
  signal: testAccuracy,
  testAccuracy,
  flops: (i + 2) * 1e8,
  incumbentTestAccuracy: Math.max(...all.slice(0, i + 1)),
}));

const band = (mean: number) =>
  [1, 2, 3].map((query) => ({ query, mean: mean + query / 1000, low: mean, high: mean + 0.01, n: 2 }));

const group = (id: number, strategy: string, mean: number, interval: boolean): ComparisonGroup => ({
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
  curve: band(mean),
  interval: interval ? band(mean) : [],
  end: null,
  front: [],
  hypervolume: null,
});

export const comparison: StudyComparison = {
  study: {
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
    runs: [],
  },
  bestTestAccuracyInRange: 0.95,
  groups: [group(1, "dense-sampling", 0.93, true), group(2, "random", 0.92, false)],
};
