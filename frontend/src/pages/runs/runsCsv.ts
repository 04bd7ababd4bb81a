import { runs } from "../../api/client";
import type { RunSummary } from "../../api/types";
import { csv, type Cell } from "../../charts/csv";
import { limitsInWords } from "../../format/limits";
import { accuracyTitle, lowered, signalTitle } from "../../format/signals";

/** What the server gives at once. */
const pageSize = 200;

type Field = [head: string, cell: (run: RunSummary) => Cell];

/** Of every run what a list can show, without rounding; accuracies are fractions, times are UTC. */
const fields: Field[] = [
  ["run", ({ id }) => id],
  ["state", ({ state }) => (state === "cancelled" ? "stopped" : state)],
  ["study", ({ study }) => study],
  ["study_name", ({ studyName }) => studyName],
  ["launched_by", ({ launchedBy }) => launchedBy ?? null],
  ["space", ({ space }) => space],
  ["strategy", ({ strategy }) => strategy],
  ["seed", ({ seed }) => seed],
  ["controller_seed", ({ controllerSeed }) => controllerSeed],
  ["incumbent_by", ({ signal }) => lowered(signalTitle(signal))],
  ["reported", ({ signal }) => lowered(accuracyTitle(signal))],
  ["flops_min", ({ flopsRange }) => flopsRange.min],
  ["flops_max", ({ flopsRange }) => flopsRange.max],
  ["limits", ({ measureLimits }) => limitsInWords(measureLimits)],
  ["queries", ({ queries }) => queries],
  ["queried", ({ queried }) => queried],
  ["incumbent", ({ incumbent }) => incumbent?.hash ?? null],
  ["incumbent_signal", ({ incumbent }) => incumbent?.signal ?? null],
  ["incumbent_accuracy", ({ incumbent }) => incumbent?.testAccuracy ?? null],
  ["incumbent_flops", ({ incumbent }) => incumbent?.flops ?? null],
  ["incumbent_parameters", ({ incumbent }) => incumbent?.parameters ?? null],
  ["queued", ({ created }) => created],
  ["started", ({ started }) => started ?? null],
  ["ended", ({ ended }) => ended ?? null],
  ["reason", ({ reason }) => reason ?? null],
  ["tags", ({ tags }) => tags.join(" ")],
  ["note", ({ note }) => note],
  ["archived", ({ archived }) => (archived ? "yes" : "no")],
  ["code", ({ versions }) => versions?.code ?? null],
  ["data_sha256", ({ versions }) => versions?.dataSha256 ?? null],
];

/**
 * Every run that a list means, oldest first: what is queued meanwhile comes last and moves no page.
 *
 * @param filter of the list
 */
export async function runsCsv(filter: Record<string, string>, abort?: AbortSignal): Promise<string> {
  const all = new Map<number, RunSummary>();
  for (let page = 0, total = Infinity; page * pageSize < total; page++) {
    const found = await runs({ ...filter, sort: "id" }, page, pageSize, abort);
    total = found.total;
    found.items.forEach((run) => all.set(run.id, run));
  }
  return csv(
    fields.map(([head]) => head),
    Array.from(all.values(), (run) => fields.map(([, cell]) => cell(run))),
  );
}
