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
 * What happened to a run as far as it is stored, in order. Nobody stores when a worker died.
 *
 * @param actions what people did to it, in order
 */
export function story(run: Run, actions: Action[] = []): Happening[] {
  return actions.reduce(inserted, happenings(run, actions));
}

/** An action comes before what is known to be later, and after all whose time is not known. */
function inserted(all: Happening[], action: Action): Happening[] {
  const later = all.findIndex(({ at }) => at !== null && Date.parse(at) > Date.parse(action.happened));
  const place = later < 0 ? all.length : later;
  return [...all.slice(0, place), { at: action.happened, text: deedSentence(action) }, ...all.slice(place)];
}

/** That somebody stopped it is told once, with who did. */
const isToldOf = ({ state, reason }: Run, actions: Action[]): boolean =>
  state === "cancelled" && !reason && actions.some(({ action }) => action === "stopped");

function happenings(run: Run, actions: Action[]): Happening[] {
  const { created, started = null, ended = null, launchedBy } = run;
  return [
    { at: created, text: `Queued in the study “${run.studyName}”${launchedBy ? ` by ${launchedBy}` : ""}.` },
    ...(started ? [{ at: started, text: "Taken by a worker for the first time." }] : []),
    ...controllerOf(run),
    ...deathsOf(run),
    ...searchOf(run),
    ...(isToldOf(run, actions) ? [] : endOf(run, ended)),
  ];
}

function controllerOf({ controller, seconds, state }: Run): Happening[] {
  if (!controller) {
    return [];
  }
  if (seconds.controller > 0) {
    return [
      { at: null, text: `Spent ${duration(seconds.controller)} to train or load the ${lowered(controller.title)}.` },
    ];
  }
  return state === "training"
    ? [
        {
          at: null,
          text: `Trains the ${lowered(controller.title)}: step ${integer(controller.step)} of ${integer(controller.steps)}.`,
        },
      ]
    : [];
}

function deathsOf({ deaths }: Run): Happening[] {
  return deaths > 0
    ? [
        {
          at: null,
          text: `${deaths === 1 ? "Its worker died once" : `Its worker died ${deaths} times`} since a person last queued it.`,
        },
      ]
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

function endOf({ state, reason, queried, started }: Run, ended: string | null): Happening[] {
  const why = reason ? ` ${reason}` : "";
  if (hasEnded(state)) {
    return [{ at: ended, text: `${stateTitle(state)}.${why}` }];
  }
  if (state === "queued" && started) {
    const replay = queried > 0 ? "; the stored queries will be replayed, not paid for again" : "";
    return [{ at: null, text: `Waits for a worker again${replay}.${why}` }];
  }
  return reason ? [{ at: null, text: reason }] : [];
}
