import type { ControllerReport } from "../controllers";

export type ControllerState = "absent" | "training" | "ready" | "failed";

export interface Controller {
  id: string;
  /** What pages call it. */
  title: string;
  space: string;
  variant: string;
  seed: number;
  state: ControllerState;
  step: number;
  steps: number;
  secondsLeft?: number | null;
  trainingSeconds?: number | null;
  /** Once it is ready. */
  report?: ControllerReport | null;
}
