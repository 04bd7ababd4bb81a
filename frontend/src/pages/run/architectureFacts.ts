import type { Architecture, MeasureValue, Signal } from "../../api/types";
import { mflopsValue } from "../../format/flops";
import { millions, percent, significant } from "../../format/numbers";
import { accuracyTitle } from "../../format/signals";

/** What is known of an architecture, in figures. */
export function architectureFacts(architecture: Architecture, signal: Signal): { name: string; value: string }[] {
  const { testAccuracy, flops, parameters, measures } = architecture;
  return [
    { name: accuracyTitle(signal), value: percent(testAccuracy) },
    { name: "MFLOPs", value: mflopsValue(flops) },
    { name: "Parameters", value: millions(parameters) },
    ...measures.map((measure) => ({ name: measure.title, value: measured(measure) })),
  ];
}

const measured = ({ value, unit }: MeasureValue) =>
  value === null ? "–" : `${significant(value)}\u00a0${unit}`.trim();

/** How an architecture is written, from its notation, where it has one, to its hash. */
export function namesOf({ hash, label }: Pick<Architecture, "hash" | "label">): string[] {
  return label === hash ? [`Hash ${hash}`] : [label, `Hash ${hash}`];
}
