import type { RunState, Signal } from "../api/types";
import { integer } from "./numbers";

interface Known {
  architectures: number;
  measured: number;
}

/** Whether every architecture of a space was measured. */
export const isWhole = ({ architectures, measured }: Known) => architectures === measured;

/** What was measured of a space, as it is named in every chart, table and file, for no search could know what it says. */
export const tableTitle = (space: Known) =>
  isWhole(space) ? "Whole table (hindsight)" : "Measured architectures (hindsight)";

/** The same where what is told of them may be what a model predicts. */
export const reportedTable = (space: Known, { origin }: Pick<Signal, "origin">) =>
  origin === "predicted" ? tableTitle(space).replace(" (", ", as predicted (") : tableTitle(space);

/** The same within a sentence; how many they are where they are not all. */
export const tableName = (space: Known) =>
  isWhole(space)
    ? "the whole table"
    : `the measured architectures (${integer(space.measured)} of ${integer(space.architectures)})`;

/** The same where their number stands elsewhere. */
export const tableWord = (space: Known) => (isWhole(space) ? "whole table" : "measured architectures");

const stateTitles: Record<RunState, string> = {
  queued: "Queued",
  training: "Training controller",
  running: "Running",
  finished: "Finished",
  failed: "Failed",
  cancelled: "Stopped",
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

/** Labels of drawings that are written better; any other stands as it is. */
const operationTitles: Record<string, string> = {
  "conv3x3-bn-relu": "conv 3×3",
  "conv1x1-bn-relu": "conv 1×1",
  maxpool3x3: "max pool 3×3",
  conv3x3: "conv 3×3",
  conv1x1: "conv 1×1",
  avgpool3x3: "avg pool 3×3",
  skip: "skip connection",
};

export function operationTitle(label: string): string {
  return operationTitles[label] ?? label;
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
