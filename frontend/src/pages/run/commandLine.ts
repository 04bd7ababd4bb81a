import type { Run } from "../../api/types";
import { toMflops } from "../../format/flops";

type Spec = Pick<
  Run,
  "space" | "strategy" | "signal" | "queries" | "flopsRange" | "measureLimits" | "seed" | "controller"
>;

/** The command that searches the same from the command line. */
export function commandLine({
  space,
  strategy,
  signal,
  queries,
  flopsRange,
  measureLimits,
  seed,
  controller,
}: Spec): string {
  const options: [string, string | number | null][] = [
    ["space", space],
    ["strategy", strategy],
    ["signal", signal.name],
    ["queries", queries],
    ["min-mflops", flopsRange.min === null ? null : toMflops(flopsRange.min)],
    ["max-mflops", flopsRange.max === null ? null : toMflops(flopsRange.max)],
    ...measureLimits.map(({ measure, min, max }): [string, string] => [
      "limit",
      `${measure}=${min ?? ""}:${max ?? ""}`,
    ]),
    ["seed", seed],
    ["controller-seed", controller?.seed ?? null],
  ];
  const written = options.flatMap(([name, value]) => (value === null ? [] : [`--${name} ${value}`]));
  return `bin/dnas search ${written.join(" ")}`;
}
