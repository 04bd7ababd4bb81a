import { lowestSeeds } from "../../format/seeds";
import { newSearchPath } from "../../router/routes";
import type { Filter } from "./filter";
import { idRanges } from "./ranges";
import type { Rows } from "./rows";
import type { Row } from "./selection.svelte";

const most = 500;

/** What can be compared of chosen rows, and why not all of it. */
interface Comparable {
  /** What their comparison is asked for; null where nothing can be compared. */
  query: string | null;
  title: string;
  problem: string | null;
}

/** The runs that the list counts, or where they are too many those of the lowest seeds. */
export function comparable(of: Rows, rows: Row[], filter: Filter): Comparable {
  if (filter.deleted === "yes") {
    return { query: null, title: "Compare", problem: null };
  }
  const runs = sum(rows.map((row) => row.runs));
  const problem = runs > most ? `More than ${most} runs cannot be compared.` : null;
  if (of === "runs") {
    return {
      query: problem ? null : `runs=${idRanges(rows.map(({ id }) => id))}`,
      title: "Compare",
      problem: problem && `${problem} Choose fewer, or setups under All but the seed.`,
    };
  }
  const seeds = Math.floor(most / sum(rows.map(({ perSeed }) => perSeed)));
  if (problem && seeds === 0) {
    return { query: null, title: "Compare", problem: `${problem} Choose fewer ${of}.` };
  }
  const named = `${of === "setups" ? "like" : "study"}=${rows.map(({ id }) => id).join(",")}`;
  const { sort, like, ...narrowing } = filter;
  const narrowed = new URLSearchParams({ ...narrowing, ...(problem && { most: String(seeds) }) }).toString();
  return {
    query: narrowed ? `${named}&${narrowed}` : named,
    title: problem ? `Compare the ${lowestSeeds(seeds)} of each setup` : "Compare",
    problem,
  };
}

/** The form of a new study, filled in with what was asked of the chosen rows; null where they are too many. */
export function againAddress(of: Rows, rows: Row[], { query }: Comparable): string | null {
  const [only, ...others] = rows;
  if (only && others.length === 0 && of !== "setups") {
    return newSearchPath(`${of === "runs" ? "run" : "study"}/${only.id}`);
  }
  return query && newSearchPath(query);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
