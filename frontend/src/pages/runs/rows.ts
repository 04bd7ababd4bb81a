import { runGroups, runIds, studies } from "../../api/client";
import type { Page, RunGroup, RunSummary, Study } from "../../api/types";
import type { Filter } from "./filter";
import type { Row } from "./selection.svelte";

/** What the rows of a list are. */
export type Rows = "runs" | "setups" | "studies";
export const oneOf: Record<Rows, string> = { runs: "run", setups: "setup", studies: "study" };

export const runRow = ({ id }: Pick<RunSummary, "id">): Row => ({ id, runs: 1, perSeed: 1 });

export const setupRow = ({ id, runs, seeds }: RunGroup): Row => ({ id, runs, perSeed: Math.ceil(runs / seeds) });

export function studyRow({ id, runs }: Study): Row {
  const seeds = new Set(runs.map(({ seed }) => seed)).size;
  return { id, runs: runs.length, perSeed: Math.ceil(runs.length / Math.max(1, seeds)) };
}

/** All that match, on whatever page they are. */
export async function everyRow(of: Rows, filter: Filter): Promise<Row[]> {
  if (of === "runs") {
    const { sort, ...narrowing } = filter;
    return (await runIds(narrowing)).flatMap(({ runs }) => runs.map((id) => runRow({ id })));
  }
  return of === "setups"
    ? (await everyPage((page) => runGroups(filter, page, 200))).map(setupRow)
    : (await everyPage((page) => studies(filter, page, 100))).map(studyRow);
}

async function everyPage<T>(load: (page: number) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  for (let page = 0; ; page++) {
    const found = await load(page);
    items.push(...found.items);
    if (items.length >= found.total || found.items.length === 0) {
      return items;
    }
  }
}

/** As many ids as an address holds. */
const portion = 500;

/** The runs that rows stand for: of setups and studies those that the list counts, single ones as they were chosen. */
export async function runsOf(of: Rows, rows: Row[], { sort, ...filter }: Filter): Promise<number[]> {
  const ids = rows.map(({ id }) => id);
  if (of === "runs") {
    return ids;
  }
  const name = of === "setups" ? "like" : "study";
  const found = await Promise.all(portions(ids).map((part) => runIds({ ...filter, [name]: part })));
  return [...new Set(found.flat().flatMap(({ runs }) => runs))];
}

const portions = (ids: number[]): string[] =>
  Array.from({ length: Math.ceil(ids.length / portion) }, (_, i) =>
    ids.slice(i * portion, (i + 1) * portion).join(","),
  );
