import type { Section } from "./sections";

/** View state of a comparison, as it stands in the address. */
export const baselineIn = (search: URLSearchParams): string | null => search.get("baseline") || null;

/** The address with one of its values set, or taken out. */
export function addressWith(path: string, search: URLSearchParams, name: string, value: string | null): string {
  const changed = new URLSearchParams(search);
  changed.delete(name);
  if (value !== null) {
    changed.set(name, value);
  }
  const text = changed.toString();
  return text ? `${path}?${text}` : path;
}

/** Ids in a list with commas. */
export function idsIn(search: URLSearchParams, name: string): number[] | null {
  const text = search.get(name);
  return text === null ? null : text.split(",").flatMap((word) => positive(word) ?? []);
}

/** Of an id as an address writes it; null of anything else. */
export function positive(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,15}$/.test(text) ? Number(text) : null;
}

/** The list with an id taken out or put in, as the address writes it; null of an empty one. */
export function toggled(ids: number[], id: number): string | null {
  const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id].sort((a, b) => a - b);
  return next.length > 0 ? next.join(",") : null;
}

/** A limit on FLOPs in the address, in units of FLOPs. */
export const rungParameter = (limit: number | null) => (limit === null ? "none" : String(limit));

/** Which rung's curves are drawn: the address's; else the loosest where every strategy searched every rung, or all. */
export function rungIn(search: URLSearchParams, { rungs, series }: Section, strategies: number): string {
  const names = rungs.map(rungParameter);
  const asked = search.get("rung");
  if (asked !== null && (asked === "all" || names.includes(asked))) {
    return asked;
  }
  const complete = series.length === strategies * rungs.length;
  return complete ? (names[names.length - 1] ?? "all") : "all";
}
