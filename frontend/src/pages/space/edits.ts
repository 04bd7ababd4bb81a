import type { Architecture, Concept, Neighbour } from "../../api/types";

/** How the concepts of a neighbour differ: "Conv 3×3 +1, Skip edges −1". */
export function editText(
  from: Pick<Architecture, "concepts">,
  to: Pick<Neighbour, "concepts">,
  concepts: Concept[],
): string {
  const changes = concepts.flatMap(({ name, title }) => {
    const by = (to.concepts[name] ?? 0) - (from.concepts[name] ?? 0);
    return by === 0 ? [] : `${title} ${by > 0 ? "+" : "−"}${Math.abs(by)}`;
  });
  return changes.join(", ") || "no concept";
}

/** Best first; those of which nothing is known last. */
export function byAccuracy(neighbours: Neighbour[]): Neighbour[] {
  return [...neighbours].sort((a, b) => (b.testAccuracy ?? -1) - (a.testAccuracy ?? -1));
}

/** "+12.5 %" of the FLOPs; a dash where they are not known. */
export function relative(from: number | null, to: number | null): string {
  if (from === null || to === null) {
    return "–";
  }
  const text = Math.abs((to / from - 1) * 100).toFixed(1);
  return `${text === "0.0" ? "±" : to > from ? "+" : "−"}${text}\u00a0%`;
}
