import type { Interval } from "./scale";

/** Moves positions apart to at least `gap`, in their order and inside the limits, for labels beside curves. */
export function separated(positions: number[], gap: number, [low, high]: Interval): number[] {
  const order = positions.map((_, i) => i).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const placed = [...positions];
  let floor = low;
  for (const i of order) {
    placed[i] = Math.max(placed[i] ?? 0, floor);
    floor = placed[i] + gap;
  }
  let ceiling = high;
  for (const i of [...order].reverse()) {
    placed[i] = Math.min(placed[i] ?? 0, ceiling);
    ceiling = placed[i] - gap;
  }
  return placed;
}
