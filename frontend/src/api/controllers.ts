// What openapi.yaml says of a controller that is trained. K concepts, D axes of the code, the concepts' first.

export interface UnitSteps {
  tried: number;
  obeyed: number;
  alone: number;
}

export interface TraversalEffects {
  cells: number;
  axes: string[];
  concepts: string[];
  /** [D][K], in standard deviations of the concept over the space. */
  effect: number[][];
  /** [D][K], of the combinations that were asked for. */
  asked: number[][];
}

export interface Dci {
  disentanglement: number;
  completeness: number;
  informativenessTest: number;
}

export interface Disentanglement {
  examples: number;
  mig: number;
  dci: Dci;
  sap: number;
  modularity: number;
  gaussianTotalCorrelation: number;
  codeInformation: number;
  /** [D][K] of each axis and each concept in nats. */
  mutualInformation: number[][];
  /** [K][K] of the concepts in nats, their entropies on the diagonal. */
  factorInformation: number[][];
}

export interface Decoding {
  exact: number;
  valid: number;
  priorValid: number;
  /** By concept; empty where no axis is named, as is `unitSteps`. */
  swapAgreement: Record<string, number>;
  unitSteps: Record<string, UnitSteps>;
}

/** What former versions did not record is null. */
export interface Making {
  seconds: number;
  code: string | null;
  device: "cpu" | "gpu" | null;
  /** Of the file that lists the space. */
  dataSha256: string | null;
}

/** Its own decoding figures are of the beam search. */
export interface ControllerReport extends Decoding {
  cells: number;
  beamWidth: number;
  greedy: Decoding;
  mig: number;
  effects: TraversalEffects;
  /** Of the code as it is used, its concepts snapped to combinations that exist. */
  disentanglement: Disentanglement;
  /** Null where no axis is named, so that nothing is snapped. */
  unsnapped: Disentanglement | null;
  /** Of the concepts taken as a code. */
  conceptsThemselves: Disentanglement;
  training: Making;
  measuring: Making;
}
