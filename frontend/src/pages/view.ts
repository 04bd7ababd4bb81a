/** The page of a list in the address, which counts from 1; ours count from 0. */
export function pageNumber(search: URLSearchParams): number {
  const page = Number(search.get("page") ?? "1");
  return Number.isInteger(page) && page > 0 ? page - 1 : 0;
}
