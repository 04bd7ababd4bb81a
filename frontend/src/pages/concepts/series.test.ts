import { expect, test } from "vitest";
import { runEffects } from "./samples";
import { runSeries } from "./series";

test("the run comes first, the table beside it", () => {
  expect(runSeries(runEffects).map(({ side }) => side)).toEqual(["run", "table"]);
  expect(runSeries({ ...runEffects, effects: null }).map(({ side }) => side)).toEqual(["table"]);
});

test("wherever a noisy signal is drawn it is labelled simulated, but FLOPs are not", () => {
  const noisy = {
    ...runEffects,
    simulated: true,
    run: { ...runEffects.run, signal: "validation" as const },
  };
  expect(runSeries(noisy)[0]?.title).toContain("simulated validation");
  expect(runSeries(noisy).map(({ measured }) => measured)).toEqual(["simulated validation", "mean test accuracy"]);
  expect(runSeries({ ...noisy, response: "log_flops" })[0]?.title).not.toContain("simulated");
});

test("the whole table is hindsight by its name", () => {
  expect(runSeries(runEffects).map(({ title }) => title.includes("hindsight"))).toEqual([false, true]);
});
