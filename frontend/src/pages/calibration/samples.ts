import type { CalibrationSample, RunCalibration } from "../../api/calibration";

export type SampleName = "beforehand" | "best" | "uniform";

/** Predictions of some architectures, as the page names them. */
export interface Sample {
  name: SampleName;
  title: string;
  hindsight: boolean;
  /** Null where there are no such architectures. */
  sample: CalibrationSample | null;
}

export function samplesOf({ beforehand, hindsight }: RunCalibration): Sample[] {
  return [
    { name: "beforehand", title: "Before each query", hindsight: false, sample: beforehand },
    { name: "best", title: "Best predicted (hindsight)", hindsight: true, sample: hindsight.best },
    { name: "uniform", title: "Drawn uniformly (hindsight)", hindsight: true, sample: hindsight.uniform },
  ];
}

/** The name in an address; what was predicted before each query where it names none. */
export function sampleName(text: string | null): SampleName {
  return text === "best" || text === "uniform" ? text : "beforehand";
}

/** Whether runs of this strategy have a process whose predictions can be held against the truth. */
export function fitsAProcess(strategy: string): boolean {
  return strategy.split(":")[0] === "dense-sampling";
}
