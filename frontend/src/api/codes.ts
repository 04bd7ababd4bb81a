// What openapi.yaml says of codes and what they are decoded to. Accuracies are fractions, FLOPs are units.

import { getJson, postJson, queryString } from "./request";
import type { MeasureValue } from "./types";

type Abort = AbortSignal | undefined;
export type ConceptValues = Record<string, number>;

export interface Code {
  /** By name; empty where no axis is named. */
  concepts: ConceptValues;
  /** Of the free axes, in standard deviations of the prior. */
  free: number[];
}

export interface CodeRequest extends Partial<Code> {
  /** The concept that was moved last: it obeys where the combination does not exist. */
  moved?: string;
  greedy?: boolean;
}

export interface DecodedAccuracy {
  /** Of what is reported. */
  title: string;
  signal: string;
  origin: "measured" | "predicted";
  value: number | null;
  deviation: number | null;
}

export interface DecodedArchitecture {
  hash: string;
  label: string;
  operations: string[];
  edges: [number, number][];
  parameters: number | null;
  flops: number | null;
  concepts: ConceptValues;
  /** Hindsight: no controller saw one. */
  accuracies: DecodedAccuracy[];
  measures: MeasureValue[];
}

export interface SliderChoice {
  value: number;
  /** What other concepts become with it; empty where the combination exists. */
  changes: ConceptValues;
}

export interface Slider {
  concept: string;
  choices: SliderChoice[];
}

export interface Decoded {
  asked: ConceptValues;
  exists: boolean;
  /** What the asked ones were snapped to. */
  concepts: ConceptValues;
  free: number[];
  beamWidth: number;
  architecture: DecodedArchitecture | null;
  reason: string | null;
  sliders: Slider[];
}

export interface TraversalPoint {
  value: number;
  changes: ConceptValues;
  architecture: DecodedArchitecture | null;
  reason: string | null;
}

export interface Traversal {
  axis: string;
  /** How many the concept has in the space; null of a free axis. */
  values: number | null;
  points: TraversalPoint[];
}

const path = (controller: string, what: string) => `/controllers/${encodeURIComponent(controller)}/${what}`;

export const decode = (controller: string, code: CodeRequest, abort?: Abort) =>
  postJson<Decoded>(path(controller, "decode"), code, abort);

export const traverse = (controller: string, code: CodeRequest, axis: string, abort?: Abort) =>
  postJson<Traversal>(path(controller, "traversals"), { ...code, axis }, abort);

export const codeOf = (controller: string, hash: string, abort?: Abort) =>
  getJson<Code>(path(controller, `codes/${encodeURIComponent(hash)}`), abort);

export const drawnCode = (controller: string, seed: number, abort?: Abort) =>
  getJson<Code>(path(controller, `prior${queryString({ seed })}`), abort);
