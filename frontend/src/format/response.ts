import type { Estimability, ResponseName } from "../api/effects";
import { linearTicks, logTicks } from "../charts/ticks";
import type { Interval } from "../charts/scale";
import { mflopsValue } from "./flops";
import { percentValue } from "./numbers";
import { lowered } from "./signals";

/** How the numbers of a response are written. A slope is a change of the response, a level is a mean of it. */
export interface ResponseScale {
  name: ResponseName;
  title: string;
  /** What a slope is measured in, for heads of columns and axes. */
  slopeUnit: string;
  levelUnit: string;
  slope: (value: number) => string;
  level: (value: number) => string;
  slopeTicks: (domain: Interval, count: number) => number[];
  levelTicks: (domain: Interval, count: number) => number[];
}

const roundFactors = [0.1, 0.2, 0.5, 0.8, 1, 1.25, 2, 5, 10].map(Math.log);

/** Factors that are easy to read; equal steps where too few of them lie in the domain. */
function factorTicks([low, high]: Interval, count: number): number[] {
  const ticks = roundFactors.filter((tick) => tick >= low && tick <= high);
  return ticks.length >= 3 ? ticks : linearTicks([low, high], count);
}

const signed = (value: number, digits: number) => {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 ? text : (value > 0 ? "+" : "−") + text;
};

export const responseScales: ResponseScale[] = [
  {
    name: "accuracy_rank",
    title: "Accuracy by rank",
    slopeUnit: "normal score",
    levelUnit: "normal score of accuracy",
    slope: (value) => signed(value, 3),
    level: (value) => signed(value, 2),
    slopeTicks: linearTicks,
    levelTicks: linearTicks,
  },
  {
    name: "accuracy",
    title: "Accuracy",
    slopeUnit: "points",
    levelUnit: "accuracy, %",
    slope: (value) => signed(value * 100, 2),
    level: (value) => percentValue(value),
    slopeTicks: linearTicks,
    levelTicks: linearTicks,
  },
  {
    name: "log_flops",
    title: "FLOPs",
    slopeUnit: "factor",
    levelUnit: "MFLOPs, geometric mean",
    slope: (value) => `×${Math.exp(value).toFixed(2)}`,
    level: (value) => mflopsValue(Math.exp(value)),
    slopeTicks: factorTicks,
    levelTicks: ([low, high], count) =>
      logTicks([Math.exp(low) / 1e6, Math.exp(high) / 1e6], count).map((mflops) => Math.log(mflops * 1e6)),
  },
];

/** Those that a space has; FLOPs are no response where they are not known. */
export function scalesOf(flopsKnown: boolean): ResponseScale[] {
  return responseScales.filter(({ name }) => flopsKnown || name !== "log_flops");
}

/** The scale of this name, as it stands in an address; ranks where it names none of these. */
export function responseScale(name: string | null, scales = responseScales): ResponseScale {
  const [ranks] = scales;
  const found = scales.find((scale) => scale.name === name) ?? ranks;
  if (!found) {
    throw new Error("there is no response");
  }
  return found;
}

/** What a response is made of, where accuracies are these: a signal's, or those that are reported. */
export function responseSource(response: ResponseName, accuracy: string): string {
  return response === "log_flops" ? "FLOPs" : lowered(accuracy);
}

/** A response and what it is made of: "Accuracy by rank: simulated validation"; FLOPs are FLOPs. */
export function responseTitle({ name, title }: ResponseScale, accuracy: string): string {
  return name === "log_flops" ? title : `${title}: ${responseSource(name, accuracy)}`;
}

const reasons: Record<Estimability, string> = {
  estimated: "",
  constant: "does not vary among these architectures",
  collinear: "follows from the other concepts among these architectures",
  too_few_cells: "no more architectures than coefficients",
  one_cell: "rests on a single architecture",
};

/** Why there is no effect; empty when there is one. */
export function whyMissing(estimability: Estimability): string {
  return reasons[estimability];
}

/** "< 0.001", "0.042" */
export function probability(p: number): string {
  return p < 0.001 ? "< 0.001" : p.toFixed(3);
}

/** A count in few characters: "150", "8.1k", "424k". */
export function compactCount(n: number): string {
  if (n < 1_000) {
    return String(n);
  }
  return n < 9_950 ? `${(n / 1_000).toFixed(1)}k` : `${Math.round(n / 1_000)}k`;
}
