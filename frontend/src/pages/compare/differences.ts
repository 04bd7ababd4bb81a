import type { Comparison, ComparisonGroup, RunSummary } from "../../api/types";
import { knownSpaces } from "../../api/knownSpaces.svelte";
import { flopsRange } from "../../format/flops";
import { limitsInWords } from "../../format/limits";
import { shortSum, strategyTitle } from "../../format/names";
import { integer } from "../../format/numbers";
import { accuracyTitle, signalTitle } from "../../format/signals";
import { seedsOf } from "./context";

interface Specifications {
  /** What differs, by field. */
  fields: string[];
  groups: { id: number; values: string[] }[];
  /** What all share. */
  shared: { name: string; value: string }[];
}

type Field = [name: string, value: (group: ComparisonGroup, runs: RunSummary[]) => string];

const unknown = "–";
/** Of a space whose FLOPs are not known: a difference to other spaces, and otherwise nothing to tell. */
const noFlops = "none known";
const distinct = (values: string[]) => [...new Set(values)].sort().join(", ") || unknown;

const fields: Field[] = [
  ["Space", ({ spaceTitle }) => spaceTitle],
  ["Strategy", ({ strategy }) => strategyTitle(strategy)],
  ["Signal", ({ signal }) => signalTitle(signal)],
  ["Reported", ({ signal }) => accuracyTitle(signal)],
  ["FLOPs range", ({ space, flopsRange: range }) => (knownSpaces.hasFlops(space) ? flopsRange(range) : noFlops)],
  ["Further limits", ({ measureLimits }) => limitsInWords(measureLimits) || "none"],
  ["Queries", ({ queries }) => integer(queries)],
  ["Controller seed", ({ controllerSeed }) => String(controllerSeed)],
  ["Seeds", (_, runs) => seedsOf(runs.map(({ seed }) => seed))],
  ["Study", (_, runs) => distinct(runs.map(({ studyName }) => studyName))],
  ["Code", (_, runs) => distinct(runs.flatMap(({ versions }) => versions?.code ?? []))],
  ["Data", (_, runs) => distinct(runs.flatMap(({ versions }) => (versions ? [shortSum(versions.dataSha256)] : [])))],
];

/** A run that nobody has taken yet has no code and no data that could differ from another's. */
const known = (values: string[]) => values.filter((value) => value !== unknown);

/** How the specifications of groups differ, field by field. */
export function specifications({ groups, runs }: Pick<Comparison, "groups" | "runs">): Specifications {
  const byId = new Map(runs.map((run) => [run.id, run]));
  const own = (group: ComparisonGroup) => group.runs.flatMap((id) => byId.get(id) ?? []);
  const columns = fields.map(([name, value]) => ({ name, values: groups.map((group) => value(group, own(group))) }));
  const differing = columns.filter(({ values }) => new Set(known(values)).size > 1);
  return {
    fields: differing.map(({ name }) => name),
    groups: groups.map(({ id }, i) => ({ id, values: differing.map(({ values }) => values[i] ?? "") })),
    shared: columns
      .filter((column) => !differing.includes(column) && known(column.values).some((value) => value !== noFlops))
      .map(({ name, values }) => ({ name, value: known(values)[0] ?? "" })),
  };
}
