import { lowestSeeds } from "../../format/seeds";
import { comparePath } from "../../router/routes";
import type { Filter } from "./filter";
import { idRanges } from "./ranges";
import type { Rows } from "./rows";
import type { Row } from "./selection.svelte";

const most = 500;

/** What can be compared of chosen rows, and why not all of it. */
interface Comparable {
  /** Null where nothing can. */
  address: string | null;
  title: string;
  problem: string | null;
}

/** The runs that the list counts, or where they are too many those of the lowest seeds. */
export function comparable(of: Rows, rows: Row[], filter: Filter): Comparable {
  if (filter.deleted === "yes") {
    return { address: null, title: "Compare", problem: null };
  }
  const runs = sum(rows.map((row) => row.runs));
  const problem = runs > most ? `More than ${most} runs cannot be compared.` : null;
  if (of === "runs") {
    const address = problem ? null : comparePath(`runs=${idRanges(rows.map(({ id }) => id))}`);
    return {
      address,
      title: "Compare",
      problem: problem && `${problem} Choose fewer, or setups under All but the seed.`,
    };
  }
  const seeds = Math.floor(most / sum(rows.map(({ perSeed }) => perSeed)));
  if (problem && seeds === 0) {
    return { address: null, title: "Compare", problem: `${problem} Choose fewer ${of}.` };
  }
  const named = `${of === "setups" ? "like" : "study"}=${rows.map(({ id }) => id).join(",")}`;
  const { sort, like, ...narrowing } = filter;
  const narrowed = new URLSearchParams({ ...narrowing, ...(problem && { most: String(seeds) }) }).toString();
  return {
    address: comparePath(narrowed ? `${named}&${narrowed}` : named),
    title: problem ? `Compare the ${lowestSeeds(seeds)} of each setup` : "Compare",
    problem,
  };
}

/** The form of a new study, filled in with what the chosen rows were asked for. */
export function againAddress(of: Rows, rows: Row[]): string {
  const ids = rows.map(({ id }) => id);
  const [only] = ids;
  if (ids.length === 1 && of !== "setups") {
    return `/new?from=${of === "runs" ? "run" : "study"}/${only}`;
  }
  return `/new?from=${of}/${of === "runs" ? idRanges(ids) : ids.join(",")}`;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
