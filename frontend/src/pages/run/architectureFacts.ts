import type { Architecture, MeasureValue, Signal } from "../../api/types";
import { mflopsValue } from "../../format/flops";
import { millions, percent, percentValue, significant } from "../../format/numbers";
import { accuracyTitle } from "../../format/signals";

/** What is known of an architecture, in figures; FLOPs and parameters that are not known are left out. */
export function architectureFacts(architecture: Architecture, signal: Signal): { name: string; value: string }[] {
  const { testAccuracy, flops, parameters, measures } = architecture;
  return [
    { name: accuracyTitle(signal), value: testAccuracy === null ? "not measured" : percent(testAccuracy) },
    ...(architecture.origin === "predicted" ? doubts(architecture) : []),
    ...(flops === null ? [] : [{ name: "MFLOPs", value: mflopsValue(flops) }]),
    ...(parameters === null ? [] : [{ name: "Parameters", value: millions(parameters) }]),
    ...measures.map((measure) => ({ name: measureTitle(measure), value: inUnit(measure) })),
  ];
}

/** How far a prediction may be off, and what was measured. */
function doubts({ deviation, measuredAccuracy }: Architecture): { name: string; value: string }[] {
  return [
    ...(deviation === null
      ? []
      : [{ name: "Standard deviation of the prediction", value: `±\u00a0${percentValue(deviation)}\u00a0points` }]),
    { name: "Measured accuracy", value: measuredAccuracy === null ? "not measured" : percent(measuredAccuracy) },
  ];
}

const measureTitle = ({ title, predicted }: MeasureValue) => (predicted ? `${title} (predicted)` : title);

const inUnit = ({ value, unit }: MeasureValue) => (value === null ? "–" : `${significant(value)}\u00a0${unit}`.trim());

/** How an architecture is written, from its notation, where it has one, to its hash. */
export function namesOf({ hash, label }: Pick<Architecture, "hash" | "label">): string[] {
  return label === hash ? [`Hash ${hash}`] : [label, `Hash ${hash}`];
}
