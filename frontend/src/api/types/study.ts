import type { Controller } from "./controller";
import type { FlopsRange } from "./flops";
import type { MeasureLimit, NamedLimit } from "./measure";
import type { RunSummary, Versions } from "./run";
import type { Signal } from "./signal";

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
  /** Of the controller, where a strategy needs one; 1 where none is given. */
  controllerSeed?: number;
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
  /** How many of its runs were, which are not among the others; 0 in lists. */
  deleted: number;
  runs: RunSummary[];
}
