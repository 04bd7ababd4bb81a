import type { MeasureValue } from "./measure";
import type { Signal } from "./signal";

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
