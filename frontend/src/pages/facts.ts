import type { Run, Study } from "../api/types";
import { flopsRange } from "../format/flops";
import { seedList, signalTitle } from "../format/names";
import { integer } from "../format/numbers";
import { duration, instant } from "../format/time";

export type Fact = [name: string, value: string];

/** What a reader must know of a study to judge its numbers. */
export function studyFacts(study: Study): Fact[] {
  return [
    ["Signal", signalTitle(study.signal)],
    ["FLOPs range", flopsRange(study.flopsRange)],
    ["Queries", integer(study.queries)],
    ["Seeds", seedList(study.seeds)],
    ["Created", instant(study.created)],
  ];
}

/** The same of a run, with the versions that made its numbers. */
export function runFacts(run: Run): Fact[] {
  return [
    ["Signal", signalTitle(run.signal)],
    ["FLOPs range", flopsRange(run.flopsRange)],
    ["Queries", integer(run.queries)],
    ["Seed", String(run.seed)],
    ["Repeats", integer(run.repeats)],
    ["Invalid", integer(run.invalid)],
    ...(run.seconds.search > 0 ? [["Search time", duration(run.seconds.search)] satisfies Fact] : []),
    ...(run.started ? [["Started", instant(run.started)] satisfies Fact] : []),
    ["Code", run.versions.code],
    ["Data", `sha256 ${run.versions.dataSha256.slice(0, 12)}`],
  ];
}
