/** How a column is ordered; null where another one is. */
export function directionOf(sort: string | null, by: string): "ascending" | "descending" | null {
  return sort === by ? "ascending" : sort === `-${by}` ? "descending" : null;
}

/** What a click on a column's head asks for: the best or most first, then the other way, then the usual order again. */
export function nextSort(sort: string | null, by: string): string | null {
  const now = directionOf(sort, by);
  return now === null ? `-${by}` : now === "descending" ? by : null;
}
