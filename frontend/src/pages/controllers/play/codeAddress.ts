import type { Code, ConceptValues } from "../../../api/codes";

/** A code as the address holds it. */
interface AddressedCode {
  /** Null where the address names none. */
  concepts: ConceptValues | null;
  free: number[] | null;
  greedy: boolean;
  /** The axis of the strip of a free axis, from 1. */
  strip: number;
  /** Architecture to start from; gone once its code is named. */
  from: string | null;
}

const digits = 4;

/** What stands in the address is what is asked for: a permalink leads to the same architecture. */
export const roundedFree = (free: number[]) => free.map((value) => Number(value.toFixed(digits)) + 0);

/** "2.1.0.3" of concepts in the space's order, "0.5_-1.25" of free axes; numbers that cannot be read are left out. */
export function codeOfAddress(search: URLSearchParams, names: string[]): AddressedCode {
  const values = search.get("concepts")?.split(".").map(Number) ?? [];
  const free = search.get("free")?.split("_").map(Number) ?? [];
  const whole = values.length === names.length && values.every((value) => Number.isInteger(value));
  return {
    concepts: whole ? Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0])) : null,
    free: free.length > 0 && free.every((value) => Math.abs(value) <= 20) ? free : null,
    greedy: search.get("decode") === "greedy",
    strip: Math.max(1, Math.trunc(Number(search.get("strip"))) || 1),
    from: search.get("from"),
  };
}

/** The view state of a code; free axes at 0 need none. */
export function addressOfCode({ concepts, free }: Code, names: string[]): Record<string, string | null> {
  return {
    concepts: names.map((name) => concepts[name] ?? 0).join("."),
    free: free.some((value) => value !== 0) ? free.join("_") : null,
    from: null,
  };
}
