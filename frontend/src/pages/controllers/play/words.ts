import type { ConceptValues, Decoded, DecodedArchitecture } from "../../../api/codes";
import type { Concept } from "../../../api/types";
import { conceptTitle } from "../../../charts/effectSeries";
import { mflopsValue } from "../../../format/flops";
import { millions, percent, percentValue, significant } from "../../../format/numbers";

/** "Conv 1×1 0, Longest path 3" */
function valuesInWords(concepts: Concept[], values: ConceptValues): string {
  return Object.entries(values)
    .map(([name, value]) => `${conceptTitle(concepts, name)} ${value}`)
    .join(", ");
}

/** What a combination that nobody has was snapped to; empty where it exists. */
export function snapped(concepts: Concept[], { exists, asked, concepts: told }: Decoded): string {
  const moved = Object.fromEntries(Object.entries(told).filter(([name, value]) => asked[name] !== value));
  return exists ? "" : `No architecture has that combination; snapped to ${valuesInWords(concepts, moved)}.`;
}

/** What a value of a slider brings along. */
export function broughtAlong(concepts: Concept[], changes: ConceptValues): string {
  return Object.keys(changes).length === 0 ? "" : `snaps others: ${valuesInWords(concepts, changes)}`;
}

/** Where what is decoded has other concepts than it was asked for. */
export function disobeyed(concepts: Concept[], { concepts: told, architecture }: Decoded): string {
  const got = Object.fromEntries(
    Object.entries(told).flatMap(([name]) => {
      const has = architecture?.concepts[name];
      return has === undefined || has === told[name] ? [] : [[name, has]];
    }),
  );
  return Object.keys(got).length === 0 ? "" : `The decoder did not obey: it wrote ${valuesInWords(concepts, got)}.`;
}

/** What is known of a decoded architecture, in figures. Every accuracy is hindsight; what a model predicts says so. */
export function decodedFacts(architecture: DecodedArchitecture): { name: string; value: string }[] {
  const { flops, parameters, accuracies, measures } = architecture;
  return [
    ...(flops === null ? [] : [{ name: "MFLOPs", value: mflopsValue(flops) }]),
    ...(parameters === null ? [] : [{ name: "Parameters", value: millions(parameters) }]),
    ...accuracies.map(({ title, origin, value, deviation }) => ({
      name: origin === "predicted" ? predictedTitle(title) : `${title} (hindsight)`,
      value:
        value === null
          ? "not measured"
          : percent(value) + (deviation === null ? "" : ` ±\u00a0${percentValue(deviation)}`),
    })),
    ...measures.map(({ title, unit, value, predicted }) => ({
      name: predicted ? predictedTitle(title) : title,
      value: value === null ? "–" : `${significant(value)}\u00a0${unit}`.trim(),
    })),
  ];
}

const predictedTitle = (title: string) => (/predicted/i.test(title) ? title : `${title} (predicted)`);
