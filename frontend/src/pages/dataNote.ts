import type { RunSummary } from "../api/types";
import { counted } from "../format/numbers";

type Searched = Pick<RunSummary, "data" | "space" | "spaceTitle">;

/** What the reader must know of runs whose data are not those of this installation any more; null where they are. */
export function dataNote(runs: Searched[]): string | null {
  const others = runs.filter(({ data = "current" }) => data !== "current");
  const [first] = others;
  if (!first) {
    return null;
  }
  const single = runs.length === 1;
  const stored = `The numbers of ${single ? "this run" : "these runs"} stand as they were stored`;
  const which = single ? "this run" : others.length === runs.length ? "these runs" : counted(others.length, "run");
  return first.data === "removed"
    ? `This installation does not have the space ${first.space} any more. ${stored}; architectures cannot be drawn until the table is imported again.`
    : `The data of ${first.spaceTitle} were replaced since ${which} searched them. ${stored}; what the present data say is left out. To search the present data, launch the study anew.`;
}
