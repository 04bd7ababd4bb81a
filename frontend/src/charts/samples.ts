import type { Comparison, TraceEntry } from "../api/types";
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

export const comparison: Comparison = {
  study: {
    id: 1,
    name: "Sample",
    created: "2026-11-25T08:00:00Z",
    space: "nasbench101",
    spaceTitle: "NASBench-101",
    strategies: ["dense-sampling", "random"],
    signal: testMean,
    queries: 3,
    flopsRange: { min: null, max: 1e9 },
    measureLimits: [],
    seeds: [1, 2],
    controllers: [],
    versions: [],
    runs: [],
  },
  bestTestAccuracyInRange: 0.95,
  groups: [
    { strategy: "dense-sampling", n: 2, running: 0, curve: band(0.93), interval: band(0.93), final: null },
    { strategy: "random", n: 1, running: 1, curve: band(0.92), interval: [], final: null },
  ],
};
