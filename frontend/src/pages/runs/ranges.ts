/** Ids in few words, as an address takes them: 1, 2, 3, 7 are "1-3,7". */
export function idRanges(ids: number[]): string {
  const sorted = [...new Set(ids)].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const id of sorted) {
    const last = ranges[ranges.length - 1];
    if (last && last[1] === id - 1) {
      last[1] = id;
    } else {
      ranges.push([id, id]);
    }
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(",");
}
