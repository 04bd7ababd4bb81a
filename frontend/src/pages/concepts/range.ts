import type { ResponseName } from "../../api/effects";
import { queryString } from "../../api/request";
import type { FlopsRange } from "../../api/types";

/** A signal, a range and a response as the address of a space's page has them; null is the space's usual signal. */
export function tableSearch(signal: string | null, range: FlopsRange, response: ResponseName): string {
  return queryString({ signal, response, min: range.min, max: range.max });
}

/** The range in an address; a limit that is no number is none. */
export function rangeOf(search: URLSearchParams): FlopsRange {
  const limit = (name: string) => {
    const text = search.get(name);
    return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
  };
  return { min: limit("min"), max: limit("max") };
}
