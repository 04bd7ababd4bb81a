import { expect, test } from "vitest";
import type { Run } from "../../api/types";
import { testMean } from "../../format/signalSamples";
import { commandLine } from "./commandLine";

const run = {
  space: "nasbench101",
  strategy: "random",
  signal: testMean,
  queries: 150,
  flopsRange: { min: null, max: null },
  measureLimits: [],
  seed: 3,
  controller: null,
} as unknown as Run;

test("what is not limited is not written", () => {
  expect(commandLine(run)).toBe(
    "bin/dnas search --space nasbench101 --strategy random --signal test_mean --queries 150 --seed 3",
  );
});

test("limits are written in the units of the command line, with the controller that it needs", () => {
  const limited = {
    ...run,
    strategy: "dense-sampling:no-regions",
    flopsRange: { min: 37_100_000, max: 800_500_000 },
    measureLimits: [{ measure: "edgegpu_latency", title: "Edge GPU latency", unit: "ms", min: null, max: 5.5 }],
    controller: { seed: 2 },
  } as Run;
  expect(commandLine(limited)).toBe(
    "bin/dnas search --space nasbench101 --strategy dense-sampling:no-regions --signal test_mean --queries 150" +
      " --min-mflops 37.1 --max-mflops 800.5 --limit edgegpu_latency=:5.5 --seed 3 --controller-seed 2",
  );
});
