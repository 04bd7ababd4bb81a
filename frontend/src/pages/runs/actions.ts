import type { ActionAnswer, RunAction } from "../../api/types";
import { counted } from "../../format/numbers";

const done: Record<RunAction, string> = {
  cancel: "stopped",
  resume: "queued again",
  archive: "archived",
  restore: "taken out of the archive",
  tag: "tagged",
  untag: "untagged",
};

/** What came of it: "3 runs cancelled. 2 runs not: Run 7 is finished already; nothing is left to cancel." */
export function actionSummary(action: RunAction, answer: ActionAnswer, tag?: string): string {
  const what = `${counted(answer.done, "run")} ${done[action]}${tag ? ` “${tag}”` : ""}.`;
  const [first] = answer.refused;
  return first ? `${what} ${counted(answer.refused.length, "run")} not: ${first.reason}` : what;
}
