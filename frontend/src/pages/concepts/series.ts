import type { RunEffects, SpaceEffects } from "../../api/effects";
import { type EffectSeries } from "../../charts/effectSeries";
import { wholeTableTitle } from "../../format/names";
import { responseSource } from "../../format/response";

/** The run's effects and, where there are any, the table's beside them. */
export function runSeries({ run, response, simulated, effects, table }: RunEffects): EffectSeries[] {
  const measured = responseSource(response, run.signal);
  const told = simulated && response !== "log_flops" ? measured : "its queried cells";
  return [
    ...(effects ? [{ side: "run" as const, title: `Run ${run.id} (${told})`, measured, effects }] : []),
    ...tableSeries(table),
  ];
}

/** The table knows mean test accuracies, whatever a run was told. */
export function tableSeries({ response, effects }: SpaceEffects): EffectSeries[] {
  return effects
    ? [{ side: "table", title: wholeTableTitle, measured: responseSource(response, "test_mean"), effects }]
    : [];
}
