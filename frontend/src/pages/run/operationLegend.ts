/** More labels than these are read in the vertices. */
const most = 4;

/** The different labels between input and output in alphabetical order; none where there are too many for a legend. */
export function legendLabels(operations: string[]): string[] {
  const labels = [...new Set(operations.slice(1, -1))].sort();
  return labels.length > most ? [] : labels;
}
