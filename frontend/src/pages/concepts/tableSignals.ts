import type { Signal } from "../../api/types";
import { accuracyTitle } from "../../format/signals";

/** Of signals that report the same the first: for the whole table it does not matter which of them a run was told. */
export function usual(signals: Signal[]): Signal[] {
  const titles = signals.map(accuracyTitle);
  return signals.filter((signal, i) => titles.indexOf(accuracyTitle(signal)) === i);
}

/** Which of them stands for the signal of this name, the first for none; nothing for a name that no signal has. */
export function reportedBy(signals: Signal[], name: string | null): Signal | undefined {
  const meant = name === null ? signals[0] : signals.find((signal) => signal.name === name);
  return meant && usual(signals).find((signal) => accuracyTitle(signal) === accuracyTitle(meant));
}
