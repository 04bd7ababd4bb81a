import type { TraceEntry } from "../api/types";

/** A short trace with one query far below the rest. */
export const trace: TraceEntry[] = [0.1, 0.92, 0.91, 0.93, 0.929].map((testAccuracy, i, all) => ({
  query: i + 1,
  hash: `hash-${i + 1}`,
  signal: testAccuracy,
  testAccuracy,
  flops: (i + 2) * 1e8,
  incumbentTestAccuracy: Math.max(...all.slice(0, i + 1)),
}));
