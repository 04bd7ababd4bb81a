import { expect, test } from "vitest";
import { surrogate, validation } from "../../format/signalSamples";
import { runEffects } from "./samples";
import { runSeries } from "./series";

test("the run comes first, the table beside it", () => {
  expect(runSeries(runEffects).map(({ side }) => side)).toEqual(["run", "table"]);
  expect(runSeries({ ...runEffects, effects: null }).map(({ side }) => side)).toEqual(["table"]);
});

test("wherever a noisy signal is drawn it is labelled simulated, but FLOPs are not", () => {
  const noisy = {
    ...runEffects,
    run: { ...runEffects.run, signal: validation },
  };
  expect(runSeries(noisy)[0]?.title).toContain("simulated validation");
  expect(runSeries(noisy).map(({ measured }) => measured)).toEqual(["simulated validation", "mean test accuracy"]);
  expect(runSeries({ ...noisy, response: "log_flops" })[0]?.title).not.toContain("simulated");
});

test("the table has the accuracy that is reported under the run's signal", () => {
  const run = { ...runEffects.run, signal: surrogate };
  const predicted = { ...runEffects, run, table: { ...runEffects.table, signal: surrogate } };
  expect(runSeries(predicted).map(({ measured }) => measured)).toEqual([
    "top-1 accuracy with noise (predicted)",
    "top-1 accuracy, predicted",
  ]);
});

test("the whole table is hindsight by its name", () => {
  expect(runSeries(runEffects).map(({ title }) => title.includes("hindsight"))).toEqual([false, true]);
});
