import type { Concept } from "../../api/types";

/** The pair that an address names, in the order of the concepts; the first two where it names none. */
export function pairOf(text: string | null, concepts: Concept[]): [string, string] | null {
  const names = concepts.map(({ name }) => name);
  const named = (text ?? "").split(",");
  const [first, second] = names.filter((name) => named.includes(name));
  if (first && second) {
    return [first, second];
  }
  return names[0] && names[1] ? [names[0], names[1]] : null;
}
