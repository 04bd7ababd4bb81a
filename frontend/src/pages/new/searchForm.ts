import type { Measure, MeasureLimit, NewStudy, Space } from "../../api/types";
import { counted, integer } from "../../format/numbers";
import { notNumbers, typedInteger, typedNumber } from "../../format/typedNumber";
import { emptyRung, flopsRangeOf, ladderError, ladderOf, rungsOf } from "./ladder";

/** The form as typed: texts where the reader types, so that nothing is lost while it is wrong. */
export interface SearchInput {
  name: string;
  space: string;
  strategies: string[];
  signal: string;
  queries: string;
  minMflops: string;
  maxMflops: string;
  /** Several highest FLOPs, each searched by runs of its own; without any, there is one range. */
  rungs: string;
  seeds: string;
  firstSeed: string;
  /** Seed of the controller, where a strategy needs one. */
  controller: string;
  /** By the name of their measure. */
  limits: Record<string, TypedLimit>;
}

/** The ends of a limit on a measure, in its unit. */
export interface TypedLimit {
  min: string;
  max: string;
}

export type FieldName =
  | "name"
  | "space"
  | "strategies"
  | "signal"
  | "queries"
  | "ladder"
  | "rungs"
  | "measureLimits"
  | "seeds"
  | "controller";
export type FieldErrors = Partial<Record<FieldName, string>>;

const mostSeeds = 1000;
const mostRuns = 10_000;
const mostQueries = 1_000_000;
const longestName = 200;
const largestSeed = 2 ** 31 - 1;

export const defaultInput: SearchInput = {
  name: "",
  space: "",
  strategies: [],
  signal: "",
  queries: "150",
  minMflops: "",
  maxMflops: "",
  rungs: "",
  seeds: "3",
  firstSeed: "1",
  controller: "1",
  limits: {},
};

/** The input with another space: its usual signal, and no limits, since those of the last one mean nothing in it. */
export function inSpace(input: SearchInput, { name, signals }: Pick<Space, "name" | "signals">): SearchInput {
  return { ...input, space: name, signal: signals[0]?.name ?? "", minMflops: "", maxMflops: "", rungs: "", limits: {} };
}

/** The seeds the form asks for, or none while a seed field is wrong. */
export function seedsOf(input: SearchInput): number[] {
  const count = typedInteger(input.seeds, 1, mostSeeds);
  const first = typedInteger(input.firstSeed, 0, largestSeed - mostSeeds);
  return count === undefined || first === undefined ? [] : Array.from({ length: count }, (_, i) => first + i);
}

/** What is wrong with one limit; nothing with an empty one. */
export function limitError({ title, unit }: Measure, { min, max }: TypedLimit): string | undefined {
  const [low, high] = [typedNumber(min), typedNumber(max)];
  if (low === undefined || high === undefined) {
    return `A limit must be empty or a number in ${unit}${notNumbers(min, max)}.`;
  }
  return low !== null && high !== null && low > high
    ? `${title}: at least ${min.trim()} is above at most ${max.trim()}.`
    : undefined;
}

/** The limits on measures that were typed, or null while one of them is wrong. */
export function limitsOf(input: SearchInput, space: Pick<Space, "measures">): MeasureLimit[] | null {
  const typed = space.measures.flatMap((measure) => {
    const limit = input.limits[measure.name];
    return limit ? [{ measure, limit }] : [];
  });
  if (typed.some(({ measure, limit }) => limitError(measure, limit) !== undefined)) {
    return null;
  }
  return typed
    .map(({ measure, limit }) => ({
      measure: measure.name,
      min: typedNumber(limit.min) ?? null,
      max: typedNumber(limit.max) ?? null,
    }))
    .filter(({ min, max }) => min !== null || max !== null);
}

/**
 * What is wrong with the input, each fault at its field; `inside` counts the architectures within all limits, where that is
 * known, `inRange` tells whether the FLOPs range alone holds some, and `asksController` whether a strategy needs a controller.
 */
export function errorsOf(
  input: SearchInput,
  space: Space,
  inside: number | null,
  inRange = false,
  asksController = true,
): FieldErrors {
  const range = flopsRangeOf(input);
  const errors: FieldErrors = {};
  if (input.name.length > longestName) {
    errors.name = `A name has at most ${longestName} characters, this one ${input.name.length}.`;
  }
  if (input.strategies.length === 0) {
    errors.strategies = "Choose at least one strategy.";
  }
  if (queriesOf(input) === 0) {
    errors.queries = `Queries must be a whole number from 1 to ${integer(mostQueries)}${notNumbers(input.queries)}.`;
  }
  if (range === null) {
    errors.ladder = `A FLOPs limit must be empty or a number of MFLOPs such as 37.5 or 1,000${notNumbers(input.minMflops, input.maxMflops)}.`;
  } else if (range.min !== null && range.max !== null && range.min > range.max) {
    errors.ladder = "The lowest FLOPs are above the highest.";
  } else if (inside === 0 && space.flops && !inRange) {
    errors.ladder = "No architecture lies inside this FLOPs range.";
  }
  const ladder = ladderOf(input);
  if (range !== null && ladder === null) {
    errors.rungs = ladderError(input.rungs);
  }
  const empty = ladder && rungsOf(input.rungs).length > 0 && emptyRung(ladder, space);
  if (empty) {
    errors.rungs = empty;
  }
  if (limitsOf(input, space) === null) {
    errors.measureLimits = "A further limit is wrong.";
  } else if (inside === 0 && (inRange || !space.flops)) {
    errors.measureLimits = space.flops
      ? "No architecture was found that meets these limits within the FLOPs range; widen one of them."
      : "No architecture meets these limits; widen one of them.";
  }
  if (seedsOf(input).length === 0) {
    errors.seeds = `Seeds must be 1 to ${integer(mostSeeds)} in number, the first a whole number from 0${notNumbers(input.seeds, input.firstSeed)}.`;
  }
  if (asksController && controllerSeedOf(input) === undefined) {
    errors.controller = `The controller's seed must be a whole number from 0${notNumbers(input.controller)}.`;
  }
  const runs = runsOf(input);
  if (runs > mostRuns) {
    errors.seeds = `${factorsOf(input)} are ${integer(runs)} runs; a study has at most ${integer(mostRuns)}.`;
  }
  return errors;
}

/** Queries of each run, or 0 while they are wrong. */
export const queriesOf = (input: Pick<SearchInput, "queries">): number =>
  typedInteger(input.queries, 1, mostQueries) ?? 0;

/** The controller's seed, or undefined while it is wrong. */
export const controllerSeedOf = (input: Pick<SearchInput, "controller">): number | undefined =>
  typedInteger(input.controller, 0, largestSeed);

/** What the number of runs is the product of: "2 strategies × 3 seeds". */
export function factorsOf(input: SearchInput): string {
  const rungs = ladderOf(input)?.length ?? 1;
  return [
    counted(input.strategies.length, "strategy", "strategies"),
    ...(rungs > 1 ? [counted(rungs, "FLOPs range")] : []),
    counted(seedsOf(input).length, "seed"),
  ].join(" × ");
}

/** How many runs the form asks for. */
export const runsOf = (input: SearchInput): number =>
  seedsOf(input).length * (ladderOf(input)?.length ?? 1) * input.strategies.length;

const inputsOf: Record<FieldName, (keyof SearchInput)[]> = {
  name: ["name"],
  space: ["space"],
  strategies: ["strategies"],
  signal: ["signal"],
  queries: ["queries"],
  ladder: ["minMflops", "maxMflops"],
  rungs: ["rungs"],
  measureLimits: ["limits"],
  seeds: ["seeds", "firstSeed"],
  controller: ["controller"],
};

/** The faults at fields that the reader has changed and left: nobody is told that a field is wrong before typing in it. */
export function errorsLeft(errors: FieldErrors, initial: SearchInput, left: SearchInput): FieldErrors {
  const changed = (field: FieldName) =>
    inputsOf[field].some((name) => JSON.stringify(left[name]) !== JSON.stringify(initial[name]));
  return Object.fromEntries(Object.entries(errors).filter(([field]) => changed(field as FieldName)));
}

/** What the reader must know of the number of queries; a run ends early where its FLOPs range holds fewer architectures. */
export function queriesHint(input: SearchInput, inside: number | null): string {
  const queries = typedNumber(input.queries) ?? 0;
  return inside !== null && inside > 0 && queries > inside
    ? `A run ends when it has queried all ${integer(inside)} architectures inside the limits.`
    : "Evaluations of distinct architectures.";
}

/** The request body of an input without errors; without a range where FLOPs are not known. */
export function studyOf(input: SearchInput, space: Pick<Space, "measures" | "flops">): NewStudy {
  const name = input.name.trim();
  const measureLimits = limitsOf(input, space) ?? [];
  return {
    ...(name && { name }),
    space: input.space,
    strategies: input.strategies,
    signal: input.signal,
    queries: queriesOf(input),
    ...(space.flops && { ladder: ladderOf(input) ?? [{ min: null, max: null }] }),
    ...(measureLimits.length > 0 && { measureLimits }),
    seeds: seedsOf(input),
    controllerSeed: controllerSeedOf(input) ?? 1,
  };
}

const fields: FieldName[] = ["name", "space", "strategies", "signal", "queries", "ladder", "measureLimits", "seeds"];
/** The form's fields that the server calls otherwise. */
const namedOtherwise: Record<string, FieldName> = { controllerSeed: "controller" };

/** The form's field that a problem names, as in "ladder.max" or "/seeds/0"; a range that came from a rung is wrong there. */
export function fieldOf(named: string | null, { rungs }: Pick<SearchInput, "rungs">): FieldName | null {
  const first = (named ?? "").split(/[./[]/).find(Boolean);
  if (first === "ladder" && rungsOf(rungs).length > 0) {
    return "rungs";
  }
  return fields.find((field) => field === first) ?? namedOtherwise[first ?? ""] ?? null;
}
