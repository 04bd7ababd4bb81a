import type { FlopsSpread } from "./flops";
import type { Measure } from "./measure";
import type { Signal } from "./signal";

export interface Concept {
  name: string;
  title: string;
  group: string;
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
