import type { ComparisonGroup, RunState, RunSummary } from "../../api/types";
import { integer } from "../../format/numbers";
import { hasEnded } from "../runs/groups";

export interface Nothing {
  title: string;
  text: string;
  /** Runs that can go on, where none will finish otherwise. */
  resumable: number[];
}

const words: [RunState, string][] = [
  ["running", "running"],
  ["training", "training its controller"],
  ["queued", "waiting"],
  ["failed", "failed"],
  ["cancelled", "stopped"],
];

/** Why there is nothing to draw of some runs of which none has finished: it is to come, or it will not come by itself. */
export function nothingYet(runs: Pick<RunSummary, "id" | "state">[]): Nothing {
  const counts = words.flatMap(([state, word]) => {
    const count = runs.filter((run) => run.state === state).length;
    return count > 0 ? [{ state, said: `${integer(count)} ${word}` }] : [];
  });
  const now = counts.map(({ said }) => said).join(", ");
  if (runs.some(({ state }) => !hasEnded(state))) {
    return {
      title: "No run has finished yet.",
      text: `Curves, fronts and means are of finished runs: they come with the first one. Now: ${now}. What each run has queried so far is on its own page.`,
      resumable: [],
    };
  }
  const [only] = counts;
  return {
    title:
      counts.length === 1 && only
        ? runs.length === 1
          ? `The only run ${only.state === "failed" ? "failed" : "was stopped"}.`
          : `All ${integer(runs.length)} runs ${only.state === "failed" ? "failed" : "were stopped"}.`
        : `None of the ${integer(runs.length)} runs finished: ${now}.`,
    text: "Nothing is drawn of runs that did not finish. Resume them: they go on where they stopped. Or search again with changes.",
    resumable: runs.map(({ id }) => id),
  };
}

/** Why a chart draws nothing of the groups that it may draw, of which some are chosen; null where it draws one that has something. */
export function whyNotDrawn(
  among: ComparisonGroup[],
  chosen: ComparisonGroup[],
  has: (group: ComparisonGroup) => boolean,
): string | null {
  if (chosen.some(has)) {
    return null;
  }
  if (among.length === 0) {
    return "Every group is hidden here. Show one in the list of groups above.";
  }
  if (chosen.length === 0) {
    return "No group is chosen. Choose some below.";
  }
  if (chosen.some(({ n }) => n > 0)) {
    return "The best within these groups' limits is not known, so they have no regret.";
  }
  return chosen.some(({ running, pending }) => running + pending > 0)
    ? "No run of these groups has finished yet. A group is drawn from its first finished run on."
    : "No run of these groups finished, and none is under way.";
}
