import type { RunEffects, SpaceEffects } from "../../api/effects";
import type { EffectSeries } from "../../charts/effectSeries";

/** The run's effects and, where there are any, the table's beside them. */
export function runSeries({ run, response, simulated, effects, table }: RunEffects): EffectSeries[] {
  const told = simulated && response !== "log_flops" ? "simulated validation of its cells" : "its queried cells";
  return [
    ...(effects ? [{ side: "run" as const, title: `Run ${run.id}, ${told}`, effects }] : []),
    ...tableSeries(table),
  ];
}

export function tableSeries({ effects }: SpaceEffects): EffectSeries[] {
  return effects ? [{ side: "table", title: "Whole table", effects }] : [];
}
