import type { Column } from "../../api/columns";
import { mflopsValue } from "../../format/flops";
import { integer, millions, percent, significant } from "../../format/numbers";
import { accuracyTitle } from "../../format/signals";

/** With the word that says that an accuracy is predicted, where it is. */
export function columnTitle({ title, origin }: Column): string {
  return accuracyTitle({ accuracy: title, origin: origin ?? "measured", name: "", title, description: "" });
}

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

/** Its name in the head of a file. */
export function csvName({ name, kind }: Column): string {
  return kind === "flops" ? "mflops" : name.replaceAll("-", "_");
}
