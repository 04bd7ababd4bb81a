import type { Action, Run } from "../../api/types";
import { counted, integer } from "../../format/numbers";
import { lowered } from "../../format/signals";
import { stateTitle } from "../../format/names";
import { duration } from "../../format/time";
import { deedSentence } from "../activity/subject";
import { hasEnded } from "../runs/groups";

/** Something that happened to a run; its time where it is stored. */
interface Happening {
  at: string | null;
  text: string;
}

/**
 * What happened to a run as far as it is stored, in order.
 *
 * @param actions what people did to it and what interrupted it, in order
 */
export function story(run: Run, actions: Action[] = []): Happening[] {
  return [...actions.reduce(inserted, happenings(run, actions)), ...waitOf(run, actions)];
}

/** An action comes before what is known to be later, and after all whose time is not known. */
function inserted(all: Happening[], action: Action): Happening[] {
  const later = all.findIndex(({ at }) => at !== null && Date.parse(at) > Date.parse(action.happened));
  const place = later < 0 ? all.length : later;
  return [...all.slice(0, place), { at: action.happened, text: deedSentence(action) }, ...all.slice(place)];
}

/** That somebody stopped it is told once, with who did; a stop before it was resumed is another one. */
const isToldOf = ({ state, reason }: Run, ended: string | null, actions: Action[]): boolean =>
  state === "cancelled" &&
  !reason &&
  actions.some(({ action, happened }) => action === "stopped" && Date.parse(happened) >= Date.parse(ended ?? ""));

function happenings(run: Run, actions: Action[]): Happening[] {
  const { created, started = null, ended = null, launchedBy } = run;
  return [
    { at: created, text: `Queued in the study “${run.studyName}”${launchedBy ? ` by ${launchedBy}` : ""}.` },
    ...(started ? [{ at: started, text: "Taken by a worker for the first time." }] : []),
    ...controllerOf(run),
    ...searchOf(run),
    ...(hasEnded(run.state) && !isToldOf(run, ended, actions)
      ? [{ at: ended, text: sentences(`${stateTitle(run.state)}.`, run.reason) }]
      : []),
  ];
}

function controllerOf({ controller, seconds }: Run): Happening[] {
  return controller && seconds.controller > 0
    ? [{ at: null, text: `Spent ${duration(seconds.controller)} to train or load the ${lowered(controller.title)}.` }]
    : [];
}

function searchOf({ queried, repeats, invalid, seconds }: Run): Happening[] {
  if (queried === 0) {
    return [];
  }
  const time = seconds.search > 0 ? ` in ${duration(seconds.search)} of search` : "";
  const free = `${counted(repeats, "repeat")} and ${counted(invalid, "invalid decode")} cost nothing`;
  return [{ at: null, text: `Made ${counted(queried, "query", "queries")}${time}; ${free}.` }];
}

/** What a run that has not ended waits for now. */
function waitOf({ state, reason, queried, started, controller }: Run, actions: Action[]): Happening[] {
  if (state === "training" && controller) {
    const { title, step, steps } = controller;
    return [{ at: null, text: `Trains the ${lowered(title)}: step ${integer(step)} of ${integer(steps)}.` }];
  }
  const isToldWhy = actions.some(({ detail }) => detail === reason);
  const why = isToldWhy ? null : reason;
  if (state === "queued" && started) {
    const replay = queried > 0 ? "; the stored queries will be replayed, not paid for again" : "";
    return [{ at: null, text: sentences(`Waits for a worker again${replay}.`, why) }];
  }
  return why && !hasEnded(state) ? [{ at: null, text: why }] : [];
}

const sentences = (first: string, second: string | null | undefined) => (second ? `${first} ${second}` : first);
