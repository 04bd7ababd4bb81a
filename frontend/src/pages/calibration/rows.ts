import type { CalibrationSample } from "../../api/calibration";
import type { Interval } from "../../api/effects";
import type { Cell } from "../../charts/csv";
import { integer, percent, percentValue, pointsDifference } from "../../format/numbers";
import type { Sample, SampleName } from "./samples";
import { coefficient } from "./verdict";

export interface Figure {
  text: string;
  interval: string | null;
}

const none: Figure = { text: "–", interval: null };
const plain = (text: string): Figure => ({ text, interval: null });
const within = (interval: Interval | null, write: (value: number) => string) =>
  interval ? `[${write(interval.low)}, ${write(interval.high)}]` : null;
const signed = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
const levels = [0.5, 0.8, 0.9, 0.95];

const figures: [string, (sample: CalibrationSample) => Figure][] = [
  ["Architectures", ({ scores }) => plain(integer(scores.n))],
  [
    "Spearman",
    ({ scores: { spearman } }) =>
      spearman ? { text: coefficient(spearman.coefficient), interval: within(spearman.interval, coefficient) } : none,
  ],
  ["Kendall", ({ scores: { kendall } }) => (kendall === null ? none : plain(coefficient(kendall)))],
  ["Bias, score", ({ scores }) => plain(signed(scores.bias))],
  ["RMSE, score", ({ scores }) => plain(scores.error.toFixed(2))],
  ...levels.map((level, i): [string, (sample: CalibrationSample) => Figure] => [
    `Within the ${percent(level, 0)} interval`,
    ({ scores }) => {
      const observed = scores.coverage[i]?.observed;
      return observed
        ? { text: percent(observed.share, 1), interval: within(observed.interval, (value) => percentValue(value, 1)) }
        : none;
    },
  ]),
  ["Too high by, median points", ({ difference }) => plain(pointsDifference(difference))],
  ["Off by, median points", ({ absoluteDifference }) => plain(percentValue(absoluteDifference))],
  ["Beyond what was learnt", ({ beyond, scores }) => plain(percent(beyond / scores.n, 1))],
];

/** Every figure of every set of predictions. */
export function figureRows(samples: Sample[]): { title: string; values: Figure[] }[] {
  return figures.map(([title, figure]) => ({
    title,
    values: samples.map(({ sample }) => (sample ? figure(sample) : none)),
  }));
}

/** What predictions are of, for the columns that say so in every row. */
export interface Source {
  name: SampleName;
  hindsight: boolean;
  signal: string;
}

const sourceHead = ["predictions", "hindsight", "signal"];
const sourceCells = ({ name, hindsight, signal }: Source): Cell[] => [name, hindsight ? "yes" : "no", signal];

export function predictionRows({ predicted, truths }: CalibrationSample, source: Source) {
  const rows = predicted.map((value, i): Cell[] => [value, truths[i] ?? null, ...sourceCells(source)]);
  return { head: ["predicted", "true", ...sourceHead], rows };
}

export function binRows({ bins }: CalibrationSample, source: Source) {
  const head = ["n", "predicted", "predicted_low", "predicted_high", "true", "ci_low", "ci_high", ...sourceHead];
  const rows = bins.map(({ n, predicted, low, high, observed, interval }): Cell[] => [
    ...[n, predicted, low, high, observed, interval?.low ?? null, interval?.high ?? null],
    ...sourceCells(source),
  ]);
  return { head, rows };
}
