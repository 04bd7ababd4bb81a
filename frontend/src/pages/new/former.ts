import { run, study } from "../../api/client";
import { isGone } from "../../api/problem";
import type { FlopsRange, MeasureLimit, NamedLimit, RunSummary, Space, Study } from "../../api/types";
import { toMflops } from "../../format/flops";
import { defaultInput, type SearchInput } from "./searchForm";

/** A search or study that the form starts from, as in `from=run/12` or `from=study/3`. */
export interface Former {
  title: string;
  href: string;
  input: SearchInput;
}

/** What the form starts from, or why not from what the address names; null where it names nothing. */
export type Start = Former | { unknown: string } | null;

/** What an address names; null where it is no run or study. */
export function formerOf(from: string): { kind: "run" | "study"; id: number } | null {
  const [, kind, id] = /^(run|study)\/([1-9]\d{0,15})$/.exec(from) ?? [];
  return kind === "run" || kind === "study" ? { kind, id: Number(id) } : null;
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
    return named.kind === "run" ? formerRun(await run(named.id, abort)) : formerStudy(await study(named.id, abort));
  } catch (error) {
    if (isGone(error)) {
      return { unknown: `There is no ${named.kind} ${named.id}` };
    }
    throw error;
  }
}

export function formerRun(old: RunSummary): Former {
  return {
    title: `run ${old.id}`,
    href: `/runs/${old.id}`,
    input: {
      ...asked(old, [old.flopsRange]),
      strategies: [old.strategy],
      seeds: "1",
      firstSeed: String(old.seed),
      controller: String(old.controllerSeed),
    },
  };
}

export function formerStudy(old: Study): Former {
  const [first = 1] = old.seeds;
  const inARow = old.seeds.every((seed, i) => seed === first + i);
  return {
    title: `“${old.name}”`,
    href: `/studies/${old.id}`,
    input: {
      ...asked(old, old.ladder),
      strategies: old.strategies,
      seeds: String(old.seeds.length),
      firstSeed: String(inARow ? first : Math.min(...old.seeds)),
      controller: String(old.controllerSeed),
    },
  };
}

interface Asked {
  space: string;
  signal: { name: string };
  queries: number;
  measureLimits: NamedLimit[];
}

function asked({ space, signal, queries, measureLimits }: Asked, ladder: FlopsRange[]): SearchInput {
  const [first = { min: null, max: null }] = ladder;
  return {
    ...defaultInput,
    space,
    signal: signal.name,
    queries: String(queries),
    minMflops: typed(first.min),
    maxMflops: typed(first.max),
    rungs: ladder.length > 1 ? ladder.map(({ max }) => typed(max) || "none").join(", ") : "",
    limits: Object.fromEntries(measureLimits.map(({ measure, ...ends }) => [measure, typedLimit(ends)])),
  };
}

const typed = (flops: number | null) => (flops === null ? "" : String(Number(toMflops(flops).toFixed(6))));
const typedLimit = ({ min, max }: Omit<MeasureLimit, "measure">) => ({
  min: min === null ? "" : String(min),
  max: max === null ? "" : String(max),
});

const titles: Partial<Record<keyof SearchInput, string>> = {
  space: "space",
  strategies: "strategies",
  signal: "signal",
  queries: "queries",
  minMflops: "lowest FLOPs",
  maxMflops: "highest FLOPs",
  rungs: "budget ladder",
  seeds: "seeds",
  firstSeed: "first seed",
  controller: "controller",
  limits: "further limits",
};

/** What of the form is not as it was, in words. */
export function changes(input: SearchInput, former: SearchInput): string[] {
  return Object.entries(titles).flatMap(([field, title]) => {
    const name = field as keyof SearchInput;
    return JSON.stringify(input[name]) === JSON.stringify(former[name]) ? [] : [title];
  });
}

/** Whether this installation can still search what was searched. */
export const stillThere = (former: SearchInput, spaces: Space[]) =>
  spaces.some(({ name, signals }) => name === former.space && signals.some((each) => each.name === former.signal));
