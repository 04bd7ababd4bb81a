import type { Signal } from "../../api/types";
import { accuracyTitle, isReported, lowered, signalTitle } from "../../format/signals";

const inWords = (signals: Signal[]) => signals.map((signal) => lowered(signalTitle(signal))).join(" or ");

/** Whether fronts of groups that were told these are in one order, that of the axis, so that one front of all is too. */
export function haveOneFront(signals: Signal[]): boolean {
  const [first] = signals;
  return signals.length === 1 && first !== undefined && isReported(first);
}

/** What lies on the fronts of a section, in sentences that hold for what its drawn groups were told, each once. */
export function frontNotes(signals: Signal[]): string[] {
  const on =
    "On a group's front is what its finished runs queried, all seeds together, where nothing of at most as many";
  const [first] = signals;
  if (!first || haveOneFront(signals)) {
    return [`${on} FLOPs had a better ${first ? lowered(accuracyTitle(first)) : "accuracy"}.`];
  }
  const hidden = signals.filter((signal) => !isReported(signal));
  const reported = lowered(accuracyTitle(first));
  const one = signals.length === 1;
  return [
    `${on} FLOPs had a better signal: ${one ? inWords(signals) : `${inWords(signals)}, whichever the group was told`}.`,
    ...(hidden.length > 0
      ? [
          `Drawn is ${reported}, so a front${one ? "" : ` that was chosen by ${inWords(hidden)}`} may fall where another architecture scored better by the signal and worse by what is drawn.`,
        ]
      : []),
    "Signals rank architectures differently from what is drawn, so no front of all groups together is drawn.",
  ];
}
