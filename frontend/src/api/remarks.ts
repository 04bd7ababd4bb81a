import { patchJson } from "./request";
import type { RunSummary } from "./types";

/** What people say of a run; what is not given stays as it is. */
export type Remarks = Partial<Pick<RunSummary, "note" | "tags" | "archived">>;

export const remark = (run: number, remarks: Remarks) => patchJson<RunSummary>(`/runs/${run}`, remarks);
