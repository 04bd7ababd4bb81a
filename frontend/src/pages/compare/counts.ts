import type { ComparisonGroup } from "../../api/types";

/** Runs of a group that its statistics are not of: "1 repeated, 2 running, 5 to come"; empty without any. */
export function countNote({ repeated, running, pending }: ComparisonGroup): string {
  const counts: [number, string][] = [
    [repeated, "repeated"],
    [running, "running"],
    [pending, "to come"],
  ];
  return counts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(", ");
}
