import type { Column } from "../../api/columns";
import { single } from "../../charts/csv";
import { mflopsValue } from "../../format/flops";
import { integer, millions, percent, significant } from "../../format/numbers";
import { accuracyTitle, accuracyWord } from "../../format/signals";

/** What reports a column's accuracy. */
const asSignal = ({ title, origin }: Column) => ({
  accuracy: title,
  origin: origin ?? ("measured" as const),
  name: "",
  title,
  description: "",
});

/** With the word that says that an accuracy is predicted, where it is. */
export const columnTitle = (column: Column): string => accuracyTitle(asSignal(column));

/** With its unit, as it stands beside an axis or in the head of a table. */
export function columnHead(column: Column): string {
  const unit = column.kind === "accuracy" ? "%" : column.kind === "flops" ? "" : column.unit;
  const title = column.kind === "flops" ? "MFLOPs" : columnTitle(column);
  return unit ? `${title}, ${unit}` : title;
}

/** A value with its unit; a dash where it is not known. */
export function columnValue({ kind, unit }: Column, value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) {
    return "–";
  }
  switch (kind) {
    case "accuracy":
      return percent(value);
    case "flops":
      return `${mflopsValue(value * 1e6)}\u00a0MFLOPs`;
    case "parameters":
      return millions(value);
    case "concept":
      return integer(value);
    default:
      return `${significant(value)}\u00a0${unit}`.trim();
  }
}

/** Its name in the head of a file; of an accuracy what it is of, whichever signal a search is told. */
export function csvName(column: Column): string {
  switch (column.kind) {
    case "flops":
      return "mflops";
    case "accuracy":
      return accuracyWord(asSignal(column)).replaceAll("-", "_");
    default:
      return column.name.replaceAll("-", "_");
  }
}

/** A value as a file has it: nothing where it is not known, and not more digits than are. */
export function csvValue({ type }: Column, value: number | undefined): number | null {
  return value === undefined ? null : type === "float32" ? single(value) : value;
}

/** Columns to choose from: an accuracy that several signals report is one. */
export function choicesOf(columns: Column[]): Column[] {
  const key = (column: Column) => (column.kind === "accuracy" ? columnTitle(column) : column.name);
  return columns.filter((column, i) => columns.findIndex((each) => key(each) === key(column)) === i);
}
