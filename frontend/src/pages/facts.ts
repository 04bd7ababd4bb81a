import type { Controller, FlopsRange, NamedLimit, Run, RunSummary, Signal, Study, Versions } from "../api/types";
import { knownSpaces } from "../api/knownSpaces.svelte";
import type { Fact } from "../design/facts";
import { byLimit, flopsRange } from "../format/flops";
import { limitEnds, limitsInWords } from "../format/limits";
import { seedList, shortSum, strategyTitle } from "../format/names";
import { integer } from "../format/numbers";
import { accuracyTitle, isReported, signalTitle } from "../format/signals";
import { duration, instant } from "../format/time";
import { controllerPath, launchedPath } from "../router/routes";

/** What a reader must know of a study to judge its numbers, beside what they come from. */
export function studyFacts(study: Study): Fact[] {
  return [
    { name: "Space", value: study.spaceTitle },
    ...signalFacts(study.signal),
    ...(knownSpaces.hasFlops(study.space) ? [ladderFact(study.ladder)] : []),
    ...study.measureLimits.map(limitFact),
    { name: "Queries", value: integer(study.queries) },
    { name: "Seeds", value: seedList(study.seeds) },
    { name: "Created", value: instant(study.created) },
    ...launchedFacts(study),
  ];
}

/** What a run was asked for. */
export function askedFacts(run: RunSummary): Fact[] {
  return [
    { name: "Space", value: run.spaceTitle },
    ...signalFacts(run.signal),
    ...flopsFacts(run),
    ...run.measureLimits.map(limitFact),
    { name: "Queries", value: queriesOf(run) },
    { name: "Seed", value: String(run.seed) },
  ];
}

function launchedFacts({ launchedBy }: Pick<RunSummary, "launchedBy">): Fact[] {
  return launchedBy ? [{ name: "Launched by", value: launchedBy, href: launchedPath(launchedBy) }] : [];
}

/** What a query returns and, where that is something else, what is reported. */
export function signalFacts(signal: Signal): Fact[] {
  return [
    { name: "Signal", value: signalTitle(signal), title: signal.description },
    ...(isReported(signal) ? [] : [{ name: "Reported", value: accuracyTitle(signal) }]),
  ];
}

/** The FLOPs range of a search, where its space knows FLOPs. */
export function flopsFacts({ space, flopsRange: range }: Pick<RunSummary, "space" | "flopsRange">): Fact[] {
  return knownSpaces.hasFlops(space) ? [{ name: "FLOPs range", value: flopsRange(range) }] : [];
}

function ladderFact(ladder: FlopsRange[]): Fact {
  return {
    name: ladder.length > 1 ? "FLOPs ranges" : "FLOPs range",
    value: [...ladder].sort(byLimit).map(flopsRange).join(", "),
  };
}

/** A limit on a measure: its title and its ends, in the measure's unit. */
export function limitFact(limit: NamedLimit): Fact {
  return { name: limit.title, value: limitEnds(limit) };
}

/** All limits of a search for a narrow column, the FLOPs range first; "none" where there are none and FLOPs are not known. */
export function limitLines(run: Pick<RunSummary, "space" | "flopsRange" | "measureLimits">): string[] {
  const lines = [...flopsFacts(run).map(({ value }) => value), limitsInWords(run.measureLimits)].filter(Boolean);
  return lines.length > 0 ? lines : ["none"];
}

const queriesOf = ({ queried, queries }: RunSummary) =>
  queried === queries ? integer(queries) : `${integer(queried)} of ${integer(queries)}`;

/** All that a reader must know of a run, beside what its numbers come from. */
export function runFacts(run: Run): Fact[] {
  return [
    ...askedFacts(run),
    { name: "Repeats", value: integer(run.repeats) },
    { name: "Invalid", value: integer(run.invalid) },
    ...(run.seconds.search > 0 ? [{ name: "Search time", value: duration(run.seconds.search) }] : []),
    ...(run.started ? [{ name: "Started", value: instant(run.started) }] : []),
    ...launchedFacts(run),
  ];
}

/** Facts in one line, for files that have no page around them. */
export function factLine(facts: Fact[]): string {
  return facts.map(({ name, value }) => `${name}: ${value}`).join(" · ");
}

/** A run by its name, what it was asked for and what it was made with. */
export function runCaption(run: RunSummary, serverCode: string | null): string[] {
  return [
    `Run ${run.id}: ${strategyTitle(run.strategy)}, of the study “${run.studyName}”`,
    factLine(askedFacts(run)),
    factLine(originFacts(run.versions ? [run.versions] : [], [], serverCode)),
  ];
}

/**
 * What numbers come from: code, data and controllers. Notable where runs were made by different code or on different data,
 * or by other code than the server now is, which stands at the page's foot; `serverCode` is null while it is not known.
 */
export function originFacts(versions: Versions[], controllers: Controller[], serverCode: string | null): Fact[] {
  return [
    codeFact(distinct(versions.map(({ code }) => code)), serverCode),
    dataFact(distinct(versions.map(({ dataSha256 }) => dataSha256))),
    ...controllers.map(controllerFact),
  ];
}

/** That numbers are computed by this server whenever they are asked for, whatever made what they are computed from. */
export function computedFacts(what: string | undefined, serverCode: string | null): Fact[] {
  return what && serverCode ? [{ name: what, value: `computed by this server, ${serverCode}` }] : [];
}

function controllerFact({ id, title }: Controller): Fact {
  return { name: "Controller", value: title, title: id, href: controllerPath(id) };
}

/** Code that is another than the server's is notable. */
export function codeFact(codes: string[], serverCode: string | null): Fact {
  if (codes.length === 0) {
    return { name: "Code", value: "–", title: "Known when the first run starts" };
  }
  const changed = serverCode !== null && codes.some((code) => code !== serverCode);
  return {
    name: "Code",
    value: codes.join(", ") + (changed ? " (not this server's)" : ""),
    notable: changed || codes.length > 1,
  };
}

function dataFact(sums: string[]): Fact {
  if (sums.length === 0) {
    return { name: "Data", value: "–", title: "Known when the first run starts" };
  }
  return {
    name: "Data",
    value: `sha256 ${sums.map(shortSum).join(", ")}`,
    title: `sha256 ${sums.join(", ")}`,
    notable: sums.length > 1,
  };
}

function distinct(values: string[]): string[] {
  return [...new Set(values)];
}
