import type { ControllerReport, Disentanglement } from "../../api/controllers";
import type { Controller } from "../../api/types";

/** A report on three concepts and two free axes, whose scores are `score`. */
export function reportOf(score: number): ControllerReport {
  return {
    cells: 4000,
    exact: score,
    valid: 1,
    priorValid: 1,
    mig: score - 0.1,
    beamWidth: 8,
    greedy: {
      exact: score / 2,
      valid: 0.99,
      priorValid: 0.98,
      swapAgreement: { conv3x3: 0.9, skips: 0.8, depth: 0.7 },
      unitSteps: {
        conv3x3: { tried: 600, obeyed: 0.9, alone: 0.8 },
        skips: { tried: 600, obeyed: 0.8, alone: 0.7 },
        depth: { tried: 300, obeyed: 0.7, alone: 0.6 },
      },
    },
    swapAgreement: { conv3x3: 1, skips: 0.97, depth: 0.99 },
    unitSteps: {
      conv3x3: { tried: 600, obeyed: 1, alone: 1 },
      skips: { tried: 600, obeyed: 0.96, alone: 0.9 },
      depth: { tried: 300, obeyed: 0.99, alone: 0.98 },
    },
    effects: {
      cells: 32,
      axes: ["conv3x3", "skips", "depth", "free1", "free2"],
      concepts: ["conv3x3", "skips", "depth"],
      effect: [
        [1.69, 0.07, 0.06],
        [0.17, score + 0.9, 0.39],
        [0.09, 0.04, 1.47],
        [0, 0, 0.01],
        [0, 0, 0],
      ],
      asked: [
        [1.69, 0.07, 0.06],
        [0.17, 1.7, 0.39],
        [0.09, 0.04, 1.47],
        [0, 0, 0],
        [0, 0, 0],
      ],
    },
    disentanglement: scoresOf(score),
    unsnapped: scoresOf(score - 0.2),
    conceptsThemselves: scoresOf(1),
    training: { seconds: 200, code: "0.1.0+aa", device: "gpu", dataSha256: "f".repeat(64) },
    measuring: { seconds: 40, code: "0.1.0+aa", device: "cpu", dataSha256: "f".repeat(64) },
  };
}

const scoresOf = (score: number): Disentanglement => ({
  examples: 4000,
  mig: score - 0.1,
  dci: { disentanglement: score, completeness: score, informativenessTest: 1 },
  sap: 0.79,
  modularity: 0.74,
  gaussianTotalCorrelation: 1.73,
  codeInformation: 0.03,
  mutualInformation: [[1.1, 0.2, 0]],
  factorInformation: [
    [1.2, 0.3, 0],
    [0.3, 0.6, 0.1],
    [0, 0.1, 1],
  ],
});

export const ready = (seed: number, score: number, variant = "d1"): Controller => ({
  id: `nasbench101-${variant}-seed${seed}`,
  title: `Controller ${variant} of nasbench101, seed ${seed}`,
  space: "nasbench101",
  variant,
  seed,
  state: "ready",
  step: 4500,
  steps: 4500,
  trainingSeconds: 200,
  report: reportOf(score),
});

export const inTraining = (seed: number, step: number): Controller => ({
  id: `nasbench101-d1-seed${seed}`,
  title: `Controller d1 of nasbench101, seed ${seed}`,
  space: "nasbench101",
  variant: "d1",
  seed,
  state: "training",
  step,
  steps: 4500,
  secondsLeft: 90,
  report: null,
});
