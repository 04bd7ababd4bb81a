import type { CalibrationSample, Coverage, RunCalibration } from "../../api/calibration";
import type { Signal } from "../../api/types";
import { integer, percent } from "../../format/numbers";
import { accuracyTitle, lowered, signalTitle } from "../../format/signals";

const promising = 0.9;

/** The median of some signals, at least one. */
export function median(values: number[]): number {
  const sorted = Float64Array.from(values).sort();
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return (low + high) / 2;
}

/** Share of the drawn architectures that are worse than half of the best predicted. */
export function standing(best: CalibrationSample, uniform: CalibrationSample): number {
  const reached = median(best.truths);
  return uniform.truths.filter((truth) => truth < reached).length / uniform.truths.length;
}

/** A rank correlation as it is written: ".31", "−.05". */
export function coefficient(value: number): string {
  const text = Math.abs(value).toFixed(2).replace(/^0/, "");
  return value < 0 ? `−${text}` : text;
}

/** One sentence on how far to trust the region that the process finds promising. */
export function verdict({ run, hindsight: { best, uniform } }: RunCalibration): string {
  if (!best || !uniform) {
    return "Every architecture that may be queried was, so there is nothing left to predict.";
  }
  const better = standing(best, uniform);
  const rank = best.scores.spearman?.coefficient ?? null;
  const order =
    rank === null
      ? "there is no rank correlation, since they do not differ"
      : `the rank correlation of predicted and true is ${coefficient(rank)}`;
  return `Half of the ${integer(best.scores.n)} architectures predicted best reach ${percent(median(best.truths))} (${lowered(signalTitle(run.signal))}), ${ahead(better, uniform.truths.length)}; among them ${order}: ${advice(better, rank ?? 0)}.`;
}

/** Rounded so that nothing short of all of them reads as all. */
function ahead(better: number, drawn: number): string {
  return better === 1
    ? `better than each of ${integer(drawn)} drawn uniformly`
    : `better than ${percent(Math.floor(better * 1000) / 1000, better > 0.99 ? 1 : 0)} of those drawn uniformly`;
}

function advice(better: number, rank: number): string {
  if (better < promising) {
    return "do not trust the region yet";
  }
  if (rank < 0.4) {
    return rank < 0.1 ? "trust the region, and no order within it" : "trust the region, not the order within it";
  }
  return rank < 0.7 ? "trust the region, and roughly the order within it" : "trust the region and the order within it";
}

/** What else a reader should know, from what was predicted before each query. */
export function beforehandSentence({ run, beforehand }: RunCalibration): string {
  if (!beforehand) {
    return "No query was predicted yet: the first are spread out, and the process learns from them.";
  }
  const { scores, difference } = beforehand;
  const rank = scores.spearman ? `, the rank correlation is ${coefficient(scores.spearman.coefficient)}` : "";
  return `Without hindsight: of ${integer(scores.n)} queries as they were predicted before they were made${rank}; ${bias(difference, run.signal)}; ${width(scores.coverage)}.`;
}

/** The same over all that the run did not query. */
export function uniformSentence({ run, hindsight: { uniform } }: RunCalibration): string | null {
  if (!uniform) {
    return null;
  }
  const { scores, difference } = uniform;
  const rank = scores.spearman ? `the rank correlation is ${coefficient(scores.spearman.coefficient)}; ` : "";
  return `Over architectures drawn uniformly (hindsight) ${rank}${bias(difference, run.signal)}; ${width(scores.coverage)}.`;
}

/** How far down the process has the best that was not queried. */
export function missedSentence({ run, hindsight: { missed } }: RunCalibration): string | null {
  return missed
    ? `The best architecture that was not queried has ${percent(missed.testAccuracy)} (${lowered(accuracyTitle(run.signal))}), and rank ${integer(missed.rank)} of ${integer(missed.unqueried)} by prediction (hindsight).`
    : null;
}

function bias(difference: number, signal: Signal): string {
  const points = Math.abs(difference * 100).toFixed(2);
  if (points === "0.00") {
    return "predictions are typically neither too high nor too low";
  }
  return `predictions (${lowered(signalTitle(signal))}) are typically ${points} points too ${difference > 0 ? "high" : "low"}`;
}

/** Whether the widest intervals hold the truth as often as they say, as far as can be told from so many. */
function width(coverage: Coverage[]): string {
  const widest = coverage[coverage.length - 1];
  if (!widest) {
    return "";
  }
  const { level, observed } = widest;
  const held = `${percent(level, 0)} intervals held ${percent(observed.share, 0)} of the truths`;
  if (observed.interval.high < level) {
    return `${held}: they are too narrow`;
  }
  return observed.interval.low > level ? `${held}: they are wider than they need be` : `${held}, as they should`;
}
