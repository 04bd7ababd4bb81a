import type { Comparison, ComparisonGroup } from "../../api/types";
import { flopsRange } from "../../format/flops";
import { limitsInWords } from "../../format/limits";
import { counted } from "../../format/numbers";
import { incumbentAccuracy, signalTitle } from "../../format/signals";
import { originFacts } from "../facts";
import { leftOutName, seedsOf, type Context } from "./context";
import { countNoteOf } from "./counts";
import { baselineOf, counterpartOf } from "./groupRows";
import type { Section } from "./sections";

const distinct = (values: string[]) => [...new Set(values)].join(", ");

/** Limits that all groups share; those that differ are in their names. */
function limitsOf(groups: ComparisonGroup[]): string[] {
  const [ranges, limits] = [
    [...new Set(groups.map((group) => flopsRange(group.flopsRange)))],
    [...new Set(groups.map(({ measureLimits }) => limitsInWords(measureLimits)))],
  ];
  const [range, limit] = [ranges[0], limits[0]];
  return [
    ...(range && ranges.length === 1 ? [`FLOPs range: ${range}.`] : []),
    ...(limit && limits.length === 1 ? [`Further limits: ${limit}.`] : []),
  ];
}

/** What stands above a table in a paper: what its numbers are and what they come from, a sentence each. */
export function latexCaption(section: Section, comparison: Comparison, context: Context): string[] {
  const groups = section.series.map(({ group }) => group);
  const ids = new Set(groups.flatMap((group) => group.runs));
  const own = comparison.runs.filter(({ id }) => ids.has(id));
  const baseline = baselineOf(comparison);
  const tested = groups.some(({ strategy }) => strategy === baseline);
  const left = countNoteOf(groups);
  const said = incumbentAccuracy(section.signal);
  return [
    `${context.title}: ${said}, mean over seeds with half its 95 % interval.`,
    `Space: ${groups[0]?.spaceTitle ?? ""}.`,
    `Signal: ${distinct(section.signals.map(signalTitle))}.`,
    `Budget: ${distinct(groups.map(({ queries }) => counted(queries, "query", "queries")))}.`,
    ...limitsOf(groups),
    `Seeds: ${seedsOf(own.map(({ seed }) => seed))}.`,
    ...originFacts(context.versions, context.controllers, null).map(({ name, value }) => `${name}: ${value}.`),
    ...context.facts.flatMap(({ name, value }) => (name === leftOutName ? [`${name}: ${value}.`] : [])),
    ...(left ? [`Runs that are not in n: ${left}.`] : []),
    ...(baseline !== null && tested
      ? [
          `Differences and p of Wilcoxon's signed-rank test (two-sided), also after Holm, are against ${counterpartOf(baseline, groups)}.`,
        ]
      : []),
  ];
}
