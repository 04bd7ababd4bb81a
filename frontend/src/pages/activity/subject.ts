import type { Action } from "../../api/types";
import { runPath, studyPath, viewPath } from "../../router/routes";

type Subject = Pick<Action, "action" | "subject" | "subjectId">;

/** What people know by no number; the detail says more. */
const UNNUMBERED: Partial<Record<Action["subject"], string>> = {
  account: "an account",
  token: "a token",
  backup: "a backup",
};

/** What an action was done to: "run 7". */
export const subjectTitle = ({ subject, subjectId }: Subject): string =>
  UNNUMBERED[subject] ?? `${subject} ${subjectId}`;

/** Its page; a view that was deleted has none any more. */
export function subjectPath({ action, subject, subjectId }: Subject): string | null {
  switch (subject) {
    case "run":
      return runPath(subjectId);
    case "study":
      return studyPath(subjectId);
    case "view":
      return action === "deleted" ? null : viewPath(subjectId);
    case "account":
      return "/accounts";
    case "token":
    case "backup":
      return null;
  }
}

/** As a sentence about what it was done to: "Tagged “best” by Ada." */
export function deedSentence({ action, detail, account }: Pick<Action, "action" | "detail" | "account">): string {
  if (action === "interrupted") {
    return `Interrupted. ${detail}`;
  }
  const deed = action === "remarked on" ? "changed" : action;
  const what = deed === "tagged" || deed === "untagged" ? `${deed} “${detail}”` : `${deed}${detail && ` (${detail})`}`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}${account === null ? "" : ` by ${account}`}.`;
}
