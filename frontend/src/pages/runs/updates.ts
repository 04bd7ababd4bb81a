import type { Page, RunSummary, Study } from "../../api/types";
import type { Filter } from "./filter";
import { withRun } from "./groups";

/** The list with a newer record of a run; stale when the run enters or leaves it, which moves the others. */
export function runsWith(list: Page<RunSummary>, run: RunSummary, filter: Filter): Page<RunSummary> | "stale" {
  const before = list.items.find(({ id }) => id === run.id);
  // Only the server knows what else is asked for, and where a run stands in another order than the usual one.
  if (filter.sort || Object.keys(filter).some((name) => name !== "state")) {
    return "stale";
  }
  const belongs = isListed(run) && (filter.state === undefined || filter.state.split(",").includes(run.state));
  if (before && belongs) {
    return { ...list, items: list.items.map((item) => (item === before ? run : item)) };
  }
  return before || (belongs && hasPlaceFor(run.id, list)) ? "stale" : list;
}

/** The list with a newer record of a run of one of its studies; stale when the study is new or other runs of it are meant. */
export function studiesWith(list: Page<Study>, run: RunSummary, filter: Filter): Page<Study> | "stale" {
  if (Object.keys(filter).length > 0) {
    return "stale";
  }
  const study = list.items.find(({ id }) => id === run.study);
  if (!study) {
    return isListed(run) && hasPlaceFor(run.study, list) ? "stale" : list;
  }
  const isShown = study.runs.some(({ id }) => id === run.id);
  if (isShown !== isListed(run)) {
    return "stale";
  }
  return isShown ? { ...list, items: list.items.map((item) => (item === study ? withRun(study, run) : item)) } : list;
}

/** Archived and deleted runs are in a list only when they are asked for. */
const isListed = ({ archived, deleted }: RunSummary): boolean => !archived && !deleted;

/**
 * Whether what a page does not show must now be there. Pages list newest first while the queue takes the oldest first, so
 * most of what runs may be on pages that are not shown, and asking again would never bring it here.
 */
function hasPlaceFor(id: number, { items, page, size }: Page<{ id: number }>): boolean {
  const oldest = items[items.length - 1]?.id ?? 0;
  return page === 0 && (items.length < size || id > oldest);
}
