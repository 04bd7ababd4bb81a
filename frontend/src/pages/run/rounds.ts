import type { Region, RegionRound, RunRegions } from "../../api/regions";
import { counted, integer } from "../../format/numbers";

/** The round in an address, which counts from 1; the last one where it names none. Ours count from 0. */
export function roundIndex(text: string | null, rounds: number): number {
  const round = Number(text ?? NaN);
  return Number.isInteger(round) && round >= 1 && round <= rounds ? round - 1 : rounds - 1;
}

/** "Round 3 of 27, queries 26 to 30: 4 regions" */
export function roundTitle({ rounds }: Pick<RunRegions, "rounds">, index: number): string {
  const round = rounds[index];
  return round ? `Round ${index + 1} of ${rounds.length}, ${queriesOf(round)}: ${regionsOf(round)}` : "No round yet";
}

const queriesOf = ({ from, to }: RegionRound) =>
  from === to ? `query ${integer(from)}` : `queries ${integer(from)} to ${integer(to)}`;

const regionsOf = ({ regions }: RegionRound) =>
  regions.length === 0 ? "spread over the code, no region yet" : counted(regions.length, "region");

/** Whether regions have the same candidates around different middles, as where a space within its limits is small. */
export function coincide(regions: Region[]): boolean {
  const [first, ...others] = regions;
  if (!first || others.length === 0) {
    return false;
  }
  const near = 1e-6 * Math.sqrt(first.xx + first.yy);
  return others.every(
    ({ members, x, y }) => members === first.members && Math.abs(x - first.x) <= near && Math.abs(y - first.y) <= near,
  );
}
