/** More pages than the API can be asked for. */
const largest = 2 ** 31 - 1;

/** The page of a list in the address, which counts from 1; ours count from 0. */
export function pageNumber(search: URLSearchParams): number {
  const page = Number(search.get("page") ?? "1");
  return Number.isInteger(page) && page > 0 ? Math.min(page - 1, largest) : 0;
}

/** The address's value for a page of ours; the first page needs none. */
export function pageParameter(page: number): string | null {
  return page === 0 ? null : String(page + 1);
}
