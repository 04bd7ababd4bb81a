import { contextOf } from "./context";
import type { Compared } from "./liveComparison.svelte";

/** All that a comparison shows, as the API answered it, with what it was made of. */
export function comparisonJson(compared: Compared, serverCode: string | null): string {
  const { title, versions, facts } = contextOf(compared);
  const { runs, ...rest } = compared.comparison;
  const about = { title, facts: facts.map(({ name, value }) => ({ name, value })), versions, computedBy: serverCode };
  return `${JSON.stringify({ about, ...rest, runs }, null, 2)}\n`;
}
