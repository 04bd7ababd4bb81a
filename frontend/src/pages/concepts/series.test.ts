import { expect, test } from "vitest";
import { runEffects } from "./samples";
import { runSeries } from "./series";

test("the run comes first, the table beside it", () => {
  expect(runSeries(runEffects).map(({ side }) => side)).toEqual(["run", "table"]);
  expect(runSeries({ ...runEffects, effects: null }).map(({ side }) => side)).toEqual(["table"]);
});

test("wherever a noisy signal is drawn it is labelled simulated, but FLOPs are not", () => {
  const noisy = { ...runEffects, simulated: true };
  expect(runSeries(noisy)[0]?.title).toContain("simulated validation");
  expect(runSeries({ ...noisy, response: "log_flops" })[0]?.title).not.toContain("simulated");
});
