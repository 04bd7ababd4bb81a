import { isColoured } from "../../charts/operationColours";

/** More labels than these are read in the vertices. */
const most = 4;

const distinct = (operations: string[]) => [...new Set(operations.slice(1, -1))].sort();

/** The labels that have a colour, in alphabetical order; none where there are too many of all for a legend. */
export function legendLabels(operations: string[]): string[] {
  const labels = distinct(operations);
  return labels.length > most ? [] : labels.filter(isColoured);
}

/** What is drawn without a colour. */
export function plainTitle(operations: string[]): string {
  return distinct(operations).every(isColoured) ? "input, output" : "others";
}
