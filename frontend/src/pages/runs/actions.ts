import { actOnRuns } from "../../api/client";
import { messageOf } from "../../api/problem";
import type { ActionAnswer, RunAction } from "../../api/types";
import { counted } from "../../format/numbers";
import type { Filter } from "./filter";

const done: Record<RunAction, string> = {
  cancel: "stopped",
  resume: "queued again",
  archive: "archived",
  restore: "taken out of the archive",
  delete: "deleted",
  undelete: "restored",
  tag: "tagged",
  untag: "untagged",
};

/** What undoes an action; a search that was stopped or resumed has been so. */
export const opposite: Partial<Record<RunAction, RunAction>> = {
  archive: "restore",
  restore: "archive",
  delete: "undelete",
  undelete: "delete",
  tag: "untag",
  untag: "tag",
};

/** What came of it: "3 runs stopped. 2 runs not: Run 7 is finished already; nothing is left to stop." */
export function actionSummary(action: RunAction, answer: ActionAnswer, tag?: string): string {
  const what = `${counted(answer.done, "run")} ${done[action]}${tag ? ` “${tag}”` : ""}.`;
  const [first] = answer.refused;
  return first ? `${what} ${counted(answer.refused.length, "run")} not: ${first.reason}` : what;
}

/** Whether what it is done to matches the filter no more. */
export function leavesList(action: RunAction, { archived, deleted, state, tag }: Filter, given?: string): boolean {
  const now = { cancel: "cancelled", resume: "queued" }[action as string];
  return (
    (action === "archive" && (archived ?? "no") === "no") ||
    (action === "restore" && archived === "yes") ||
    (action === "delete" && deleted !== "yes") ||
    (action === "undelete" && deleted === "yes") ||
    (action === "untag" && tag !== undefined && tag === given) ||
    (now !== undefined && state !== undefined && !state.split(",").includes(now))
  );
}

/** As many at once as the server takes. */
const portion = 1_000;

export async function actOnMany(action: RunAction, ids: number[], tag?: string): Promise<ActionAnswer> {
  const answer: ActionAnswer = { done: 0, changed: [], refused: [] };
  for (let start = 0; start < ids.length; start += portion) {
    const part = ids.slice(start, start + portion);
    const next = await actOnRuns(action, part, tag).catch((error: unknown) => {
      // What was done before is told, and can be undone.
      if (start === 0) {
        throw error;
      }
      return { done: 0, changed: [], refused: part.map((run) => ({ run, reason: messageOf(error) })) };
    });
    answer.done += next.done;
    answer.changed.push(...next.changed);
    answer.refused.push(...next.refused);
  }
  return answer;
}
