import type { ComparisonGroup } from "../../api/types";

type Counts = Pick<ComparisonGroup, "repeated" | "running" | "pending" | "failed" | "cancelled">;

/** Runs of a group that its statistics are not of: "1 repeated, 2 running, 5 to come, 1 stopped"; empty without any. */
export function countNote({ repeated, running, pending, failed, cancelled }: Counts): string {
  const counts: [number, string][] = [
    [repeated, "repeated"],
    [running, "running"],
    [pending, "to come"],
    [failed, "failed"],
    [cancelled, "stopped"],
  ];
  return counts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(", ");
}

/** As `countNote`, of some groups together. */
export function countNoteOf(groups: Counts[]): string {
  const sum = (count: keyof Counts) => groups.reduce((total, group) => total + group[count], 0);
  return countNote({
    repeated: sum("repeated"),
    running: sum("running"),
    pending: sum("pending"),
    failed: sum("failed"),
    cancelled: sum("cancelled"),
  });
}
