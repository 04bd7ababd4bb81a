import { integer } from "./numbers";

/** "lowest seed", "50 lowest seeds". */
export const lowestSeeds = (count: number): string => (count === 1 ? "lowest seed" : `${integer(count)} lowest seeds`);
