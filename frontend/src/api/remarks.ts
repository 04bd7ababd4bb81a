import { patchJson } from "./request";
import type { RunSummary } from "./types";

/** What people say of a run; what is not given stays as it is. */
export type Remarks = Partial<Pick<RunSummary, "note" | "tags" | "archived">>;

/** A `noteBefore` is the note that the writer saw: where another is stored by then, the server refuses. */
export const remark = (run: number, remarks: Remarks & { noteBefore?: string }) =>
  patchJson<RunSummary>(`/runs/${run}`, remarks);
