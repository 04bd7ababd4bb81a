import type { Signal } from "../../api/types";
import { accuracyTitle } from "../../format/signals";

/** Of signals that report the same the first: for the whole table it does not matter which of them a run was told. */
export function usual(signals: Signal[]): Signal[] {
  const titles = signals.map(accuracyTitle);
  return signals.filter((signal, i) => titles.indexOf(accuracyTitle(signal)) === i);
}

/** The first that was measured: what a model predicts of measured architectures says less of them. The first where none was. */
export function usualSignal(signals: Signal[]): Signal | undefined {
  return signals.find(({ origin }) => origin !== "predicted") ?? signals[0];
}

/** Which signal the page about the whole table is asked for, where a search is told this one: null for the usual one. */
export const tableSignalOf = ({ name, origin }: Pick<Signal, "name" | "origin">) =>
  origin === "predicted" ? null : name;

/** Which of them stands for the signal of this name, the usual one for none; nothing for a name that no signal has. */
export function reportedBy(signals: Signal[], name: string | null): Signal | undefined {
  const meant = name === null ? usualSignal(signals) : signals.find((signal) => signal.name === name);
  return meant && usual(signals).find((signal) => accuracyTitle(signal) === accuracyTitle(meant));
}
