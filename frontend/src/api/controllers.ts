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
}

export interface ControllerReport {
  cells: number;
  exact: number;
  valid: number;
  priorValid: number;
  mig: number;
  /** By concept; empty where no axis is named, as is `unitSteps`. */
  swapAgreement: Record<string, number>;
  unitSteps: Record<string, UnitSteps>;
  effects: TraversalEffects;
  disentanglement: Disentanglement;
  measuringSeconds: number;
}
