import type { NamedLimit } from "../api/types";

/** The ends of a limit on a measure, in its unit: "at most 5.5 ms". */
export function limitEnds({ unit, min, max }: NamedLimit): string {
  const ends = [...(min === null ? [] : [`at least ${min}`]), ...(max === null ? [] : [`at most ${max}`])];
  return ends.length === 0 ? "any" : `${ends.join(", ")}\u00a0${unit}`.trim();
}

/** All limits on measures in a few words, for files: "Edge GPU latency at most 5.5 ms"; empty without any. */
export function limitsInWords(limits: NamedLimit[]): string {
  return limits.map((limit) => `${limit.title} ${limitEnds(limit).replaceAll("\u00a0", " ")}`).join("; ");
}
