import { comparison, run, study } from "../../api/client";
import { isGone, Problem } from "../../api/problem";
import type { FlopsRange, MeasureLimit, NamedLimit, RunSummary, Space, Study } from "../../api/types";
import { byLimit, toMflops } from "../../format/flops";
import { seedList, strategyTitle } from "../../format/names";
import { counted } from "../../format/numbers";
import { comparePath } from "../../router/routes";
import { askedIn, namesRuns, type Asked } from "../compare/asked";
import { defaultInput, type SearchInput } from "./searchForm";

/** What the form starts from: a run, a study, or several of either. */
export interface Former {
  title: string;
  href: string;
  input: SearchInput;
  /** What of it the form cannot hold; null where it holds all. */
  lost: string | null;
}

/** What the form starts from, or why not from what the address names; null where it names nothing. */
export type Start = Former | { unknown: string } | null;

type Named =
  | { kind: "run" | "study"; id: number }
  /** Those of a comparison. */
  | { kind: "runs"; asked: Asked };

/** What an address names: a run, a study, or as a comparison's address runs; null where that is nothing to start from. */
export function formerOf(from: string): Named | null {
  const [, kind, id] = /^(run|study)\/([1-9]\d{0,15})$/.exec(from) ?? [];
  if (kind === "run" || kind === "study") {
    return { kind, id: Number(id) };
  }
  const asked = askedIn(new URLSearchParams(from));
  return namesRuns(asked) ? { kind: "runs", asked } : null;
}

export async function loadFormer(from: string | null, abort: AbortSignal): Promise<Start> {
  if (from === null) {
    return null;
  }
  const named = formerOf(from);
  if (!named) {
    return { unknown: `from=${from} names no run or study, as from=run/12 or from=study/3 does` };
  }
  try {
    return await load(named, from, abort);
  } catch (error) {
    if (isGone(error) && named.kind !== "runs") {
      return { unknown: `There is no ${named.kind} ${named.id}` };
    }
    if (error instanceof Problem && error.status < 500) {
      return { unknown: error.message.replace(/\.$/, "") };
    }
    throw error;
  }
}

async function load(named: Named, from: string, abort: AbortSignal): Promise<Start> {
  if (named.kind === "runs") {
    return formerRuns((await comparison(named.asked, abort)).runs, comparePath(from));
  }
  return named.kind === "run" ? formerRun(await run(named.id, abort)) : formerStudy(await study(named.id, abort));
}

export function formerRun(old: RunSummary): Former {
  return {
    title: `run ${old.id}`,
    href: `/runs/${old.id}`,
    ...again({ ...old, ladder: [old.flopsRange], strategies: [old.strategy], seeds: [old.seed] }),
  };
}

export function formerStudy(old: Study): Former {
  return { title: `“${old.name}”`, href: `/studies/${old.id}`, ...again(old) };
}

/** What a study has one of, in words, and its value in a run. */
const shared: [title: string, value: (run: RunSummary) => unknown][] = [
  ["space", ({ space }) => space],
  ["signal", ({ signal }) => signal.name],
  ["queries", ({ queries }) => queries],
  ["lowest FLOPs", ({ flopsRange }) => flopsRange.min],
  ["further limits", ({ measureLimits }) => measureLimits],
  ["controller", ({ controllerSeed }) => controllerSeed],
];

/** One study of all strategies, limits and seeds of these runs, where they agree in everything else. */
export function formerRuns(runs: RunSummary[], href: string): Start {
  const [first] = runs;
  if (!first) {
    return { unknown: "None of the runs that were chosen is there" };
  }
  const distinct = <T>(valueOf: (run: RunSummary) => T) => [
    ...new Map(runs.map((each) => [JSON.stringify(valueOf(each)), valueOf(each)])).values(),
  ];
  const differing = shared.filter(([, value]) => distinct(value).length > 1).map(([title]) => title);
  if (differing.length > 0) {
    return {
      unknown: `The ${runs.length} chosen runs differ in ${differing.join(" and ")}, of which a study has one; choose runs that agree`,
    };
  }
  return {
    title: counted(runs.length, "run"),
    href,
    ...again({
      ...first,
      ladder: distinct(({ flopsRange }) => flopsRange).sort(byLimit),
      strategies: distinct(({ strategy }) => strategy),
      seeds: distinct(({ seed }) => seed).sort((a, b) => a - b),
    }),
  };
}

type Product = Specification & Pick<Study, "ladder" | "strategies" | "seeds" | "controllerSeed">;

/** The form that launches it again: seeds are as many in a row. */
function again(old: Product): Pick<Former, "input" | "lost"> {
  const { seeds } = old;
  const lowest = Math.min(...seeds);
  const inARow = seeds.every((seed) => seed < lowest + seeds.length);
  return {
    input: {
      ...asked(old, old.ladder),
      strategies: old.strategies,
      seeds: String(seeds.length),
      firstSeed: String(lowest),
      controller: String(old.controllerSeed),
    },
    lost: inARow ? null : `Its seeds ${seedList(seeds)} are not in a row, so the form takes as many from ${lowest} on.`,
  };
}

interface Specification {
  space: string;
  signal: { name: string };
  queries: number;
  measureLimits: NamedLimit[];
}

function asked({ space, signal, queries, measureLimits }: Specification, ladder: FlopsRange[]): SearchInput {
  const [first = { min: null, max: null }] = ladder;
  return {
    ...defaultInput,
    space,
    signal: signal.name,
    queries: String(queries),
    minMflops: typed(first.min),
    maxMflops: ladder.length > 1 ? "" : typed(first.max),
    rungs: ladder.length > 1 ? ladder.map(({ max }) => typed(max) || "none").join(", ") : "",
    limits: Object.fromEntries(measureLimits.map(({ measure, ...ends }) => [measure, typedLimit(ends)])),
  };
}

const typed = (flops: number | null) => (flops === null ? "" : String(Number(toMflops(flops).toFixed(6))));
const typedLimit = ({ min, max }: Omit<MeasureLimit, "measure">) => ({
  min: min === null ? "" : String(min),
  max: max === null ? "" : String(max),
});

type Shown = (input: SearchInput) => string;

/** What of the form is told where it changes, and how. */
const told: [title: string, shown: Shown][] = [
  ["space", ({ space }) => space],
  ["strategies", ({ strategies }) => strategies.map(strategyTitle).join(", ")],
  ["signal", ({ signal }) => signal],
  ["queries", ({ queries }) => queries],
  ["lowest FLOPs", ({ minMflops }) => minMflops],
  ["highest FLOPs", ({ maxMflops }) => maxMflops],
  ["budget ladder", ({ rungs }) => rungs],
  ["seeds", ({ seeds }) => seeds],
  ["first seed", ({ firstSeed }) => firstSeed],
  ["controller", ({ controller }) => controller],
  ["further limits", ({ limits }) => limitsShown(limits)],
];

const limitsShown = (limits: SearchInput["limits"]) =>
  Object.entries(limits)
    .filter(([, { min, max }]) => min || max)
    .map(([measure, { min, max }]) => `${measure} ${min}:${max}`)
    .join(", ");

/** What of the form is not as it was, and what it was: "queries 150 → 50". */
export function changes(input: SearchInput, former: SearchInput): string[] {
  return told.flatMap(([title, shown]) => {
    const [was, is] = [shown(former), shown(input)];
    return was === is ? [] : [`${title} ${was || "none"} → ${is || "none"}`];
  });
}

/** Whether this installation can still search what was searched. */
export const stillThere = (former: SearchInput, spaces: Space[]) =>
  spaces.some(({ name, signals }) => name === former.space && signals.some((each) => each.name === former.signal));
