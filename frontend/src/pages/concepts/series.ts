import type { RunEffects, SpaceEffects } from "../../api/effects";
import { type EffectSeries } from "../../charts/effectSeries";
import { reportedTable, tableTitle } from "../../format/names";
import { responseSource } from "../../format/response";
import { accuracyTitle, isReported, signalTitle } from "../../format/signals";

/** The run's effects and, where there are any, the table's beside them. */
export function runSeries({ run, response, effects, table }: RunEffects): EffectSeries[] {
  const measured = responseSource(response, signalTitle(run.signal));
  const plain = response === "log_flops" || (isReported(run.signal) && run.signal.origin === "measured");
  const told = plain ? "its queried architectures" : measured;
  return [
    ...(effects ? [{ side: "run" as const, title: `Run ${run.id} (${told})`, measured, effects }] : []),
    ...tableSeries(table),
  ];
}

const titleOf = (table: SpaceEffects) =>
  table.response === "log_flops" ? tableTitle(table) : reportedTable(table, table.signal);

/** The table knows what is reported, whatever a run was told. */
export function tableSeries(table: SpaceEffects): EffectSeries[] {
  const { response, signal, effects } = table;
  const measured = responseSource(response, accuracyTitle(signal));
  return effects ? [{ side: "table", title: titleOf(table), measured, effects }] : [];
}
