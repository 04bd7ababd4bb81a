import type { Controller, Strategy } from "../../api/types";
import { timeLeft } from "../../format/time";

/** What the reader must know when a chosen strategy waits for a controller; null when none does. */
export function controllerNote(
  chosen: Strategy[],
  controllers: Controller[],
  space: string,
  seed: number | undefined,
): string | null {
  const needing = chosen.filter((strategy) => strategy.needsController);
  const ours = controllers.filter((known) => known.space === space && known.variant === "d1" && known.seed === seed);
  if (needing.length === 0 || ours.some(({ state }) => state === "ready")) {
    return null;
  }
  const names = needing.map(({ title }) => title).join(", ");
  const training = ours.find(({ state }) => state === "training");
  if (training) {
    const left = timeLeft(training.secondsLeft);
    return `${names} waits for the controller, which is being trained${left ? `, ${left}` : ""}.`;
  }
  return `${names} needs the controller, which is trained first: two to four minutes, once.`;
}
