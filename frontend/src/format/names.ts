import type { RunState, SignalName } from "../api/types";

const signalTitles: Record<SignalName, string> = {
  test_mean: "mean test accuracy",
  validation: "simulated validation",
};

/** What a query returns, as it is labelled wherever it is shown. */
export function signalTitle(signal: SignalName): string {
  return signalTitles[signal];
}

/** How the whole table is named in every chart, table and file, for no search could know what it says. */
export const wholeTableTitle = "Whole table (hindsight)";

/** The axis of an incumbent's accuracy: by what it was chosen, where that is not the accuracy itself. */
export function incumbentAccuracy(signal: SignalName): string {
  return `test accuracy of the incumbent${byNoisySignal(signal)}, %`;
}

/** " by simulated validation" where incumbents are chosen by it; nothing where they are chosen by what is shown. */
export function byNoisySignal(signal: SignalName): string {
  return signal === "validation" ? ` by ${signalTitle(signal)}` : "";
}

const stateTitles: Record<RunState, string> = {
  queued: "Queued",
  training: "Training controller",
  running: "Running",
  finished: "Finished",
  failed: "Failed",
  cancelled: "Cancelled",
};

export function stateTitle(state: RunState): string {
  return stateTitles[state];
}

/** Names that their authors write in capitals. */
const capitals = ["bananas", "reinforce"];

/** "dense-sampling" is "Dense sampling", and "dense-sampling:no-regions" is "Dense sampling, no regions". */
export function strategyTitle(name: string): string {
  if (capitals.includes(name)) {
    return name.toUpperCase();
  }
  const words = name.replaceAll("-", " ").replaceAll(/[:+]/g, ", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const operationTitles: Record<string, string> = {
  "conv3x3-bn-relu": "conv 3×3",
  "conv1x1-bn-relu": "conv 1×1",
  maxpool3x3: "max pool 3×3",
  conv3x3: "conv 3×3",
  conv1x1: "conv 1×1",
  maxpool: "max pool 3×3",
};

export function operationTitle(operation: string): string {
  return operationTitles[operation] ?? operation;
}

export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}

/** Enough of a sha256 to tell one data set from another. */
export function shortSum(sha256: string): string {
  return sha256.slice(0, 12);
}

/** "1, 2, 3" of few seeds, "1 to 20" of many in a row. */
export function seedList(seeds: number[]): string {
  const first = seeds[0];
  const last = seeds[seeds.length - 1];
  if (first === undefined || last === undefined) {
    return "none";
  }
  const inARow = seeds.every((seed, i) => seed === first + i);
  return inARow && seeds.length > 4 ? `${first} to ${last}` : seeds.join(", ");
}
