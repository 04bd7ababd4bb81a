import type { Comparison, Controller, Versions } from "../../api/types";
import { knownSpaces } from "../../api/knownSpaces.svelte";
import type { Fact } from "../../design/facts";
import { byLimit, flopsRange } from "../../format/flops";
import { limitsInWords } from "../../format/limits";
import { seedList } from "../../format/names";
import { counted, integer } from "../../format/numbers";
import { accuracyTitle, signalTitle } from "../../format/signals";
import { factLine, originFacts, studyFacts } from "../facts";
import { narrowingOf } from "./asked";
import type { Compared } from "./liveComparison.svelte";

/** What a reader must know of a comparison to judge its numbers. */
export interface Context {
  title: string;
  /** Start of the names of exported files. */
  file: string;
  facts: Fact[];
  versions: Versions[];
  controllers: Controller[];
}

export function contextOf({ asked, study, comparison }: Compared): Context {
  const narrowed = factsOf([
    ["Only", narrowingOf(asked)],
    [leftOutName, leftOut(comparison)],
    ["Archived runs", { yes: "these only", both: "included" }[String(asked["archived"])] ?? ""],
  ]);
  return study
    ? {
        title: `Study “${study.name}”`,
        file: `dnas-study-${study.id}`,
        facts: [...studyFacts(study), ...narrowed],
        versions: study.versions,
        controllers: study.controllers,
      }
    : {
        title: `Comparison of ${counted(comparison.runs.length, "run")}`,
        file: "dnas-comparison",
        facts: [...comparedFacts(comparison), ...narrowed],
        versions: versionsOf(comparison),
        controllers: [],
      };
}

/** The fact of what was left out. */
export const leftOutName = "Left out";

const leftOut = ({ archived, deleted, missing }: Comparison): string =>
  [
    archived > 0 ? counted(archived, "archived run") : "",
    deleted > 0 ? counted(deleted, "deleted run") : "",
    missing.length > 0 ? `${missing.join(", ")} (not there)` : "",
  ]
    .filter(Boolean)
    .join(" and ");

/** Under the title of exported pictures. */
export function captionOf(context: Context, serverCode: string | null): string[] {
  return [
    context.title,
    factLine(context.facts),
    factLine(originFacts(context.versions, context.controllers, serverCode)),
  ];
}

const factsOf = (pairs: [name: string, value: string][]): Fact[] =>
  pairs.flatMap(([name, value]) => (value ? [{ name, value }] : []));

/** What any runs were asked for, each value once. */
function comparedFacts({ groups, runs }: Comparison): Fact[] {
  const all = (values: string[]) => [...new Set(values)].filter(Boolean).join("; ");
  const ranges = groups
    .filter(({ space }) => knownSpaces.hasFlops(space))
    .map((group) => group.flopsRange)
    .sort(byLimit)
    .map(flopsRange);
  const facts = [
    { name: "Space", value: all(groups.map(({ spaceTitle }) => spaceTitle)) },
    { name: "Signal", value: all(groups.map(({ signal }) => signalTitle(signal))) },
    { name: "Reported", value: all(groups.map(({ signal }) => accuracyTitle(signal))) },
    { name: new Set(ranges).size > 1 ? "FLOPs ranges" : "FLOPs range", value: all(ranges) },
    { name: "Limits", value: all(groups.map(({ measureLimits }) => limitsInWords(measureLimits))) },
    { name: "Queries", value: all(groups.map(({ queries }) => integer(queries))) },
    { name: "Seeds", value: seedsOf(runs.map(({ seed }) => seed)) },
  ];
  const [, signal, reported] = facts;
  return facts.filter((fact) => fact.value !== "" && !(fact === reported && fact.value === signal?.value));
}

/** Seeds, each once and in order; of those in a row the first and the last: "1 to 40, 50". */
export function seedsOf(seeds: number[]): string {
  const rows: number[][] = [];
  for (const seed of [...new Set(seeds)].sort((a, b) => a - b)) {
    const row = rows[rows.length - 1];
    if (row && row[row.length - 1] === seed - 1) {
      row.push(seed);
    } else {
      rows.push([seed]);
    }
  }
  return rows.map(seedList).join(", ");
}

function versionsOf({ runs }: Comparison): Versions[] {
  const known = runs.flatMap(({ versions }) => versions ?? []);
  return [...new Map(known.map((versions) => [JSON.stringify(versions), versions])).values()];
}
