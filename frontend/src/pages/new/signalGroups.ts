import type { Signal } from "../../api/types";
import { accuracyTitle, lowered } from "../../format/signals";

export interface SignalGroup {
  title: string;
  entries: Signal[];
}

/** Signals that report the same together, in the order of the first of each. */
export function signalGroups(signals: Signal[]): SignalGroup[] {
  return [...new Set(signals.map(accuracyTitle))].map((accuracy) => ({
    title: `Reported: ${lowered(accuracy)}`,
    entries: signals.filter((signal) => accuracyTitle(signal) === accuracy),
  }));
}
