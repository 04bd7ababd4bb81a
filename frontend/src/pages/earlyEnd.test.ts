import { expect, test } from "vitest";
import type { RunSummary } from "../api/types";
import { testMean } from "../format/signalSamples";
import { earlyEnds, endedEarly, finalTitle, whyEarly } from "./earlyEnd";

const run = (seed: number, state: RunSummary["state"], queried: number) =>
  ({
    strategy: "random",
    seed,
    state,
    queried,
    queries: 150,
    flopsRange: { min: null, max: 37e6 } as RunSummary["flopsRange"],
    measureLimits: [] as RunSummary["measureLimits"],
  }) as RunSummary;
const group = (...runs: RunSummary[]) => ({ title: "Random", runs });

test("only a finished run has ended early", () => {
  const [short, full, cancelled] = [run(1, "finished", 32), run(2, "finished", 150), run(3, "cancelled", 32)] as const;
  expect([endedEarly(short), endedEarly(full), endedEarly(cancelled)]).toEqual([true, false, false]);
});

test("it ended since its range holds no more architectures, or its strategy had none to propose", () => {
  expect(whyEarly(run(1, "finished", 32), 32)).toBe("The FLOPs range holds 32 architectures, and each was queried.");
  const measureLimits = [{ measure: "l", title: "Latency", unit: "ms", min: null, max: 5 }];
  expect(whyEarly({ ...run(1, "finished", 32), measureLimits }, 32)).toBe(
    "The limits are met by 32 architectures, and each was queried.",
  );
  expect(whyEarly({ ...run(1, "finished", 32), flopsRange: { min: null, max: null } }, 32)).toBe(
    "A search may query 32 architectures, and each was queried.",
  );
  expect(whyEarly(run(1, "finished", 32), 500)).toBe("The strategy proposed nothing new after 32 queries.");
});

test("final accuracies are said to be after the budget only where every finished run has spent it", () => {
  const full = group(run(1, "finished", 150), run(2, "running", 20));
  expect(finalTitle(testMean, full.runs)).toBe("After 150 queries: incumbent's mean test accuracy");
  expect(earlyEnds([full])).toEqual([]);

  const short = group(run(2, "finished", 32), run(1, "finished", 32), run(3, "finished", 30), run(4, "finished", 150));
  expect(finalTitle(testMean, short.runs)).toBe("At the end of the runs: incumbent's mean test accuracy");
  expect(earlyEnds([short])).toEqual(["Random, seeds 1, 2: 32 queries", "Random, seed 3: 30 queries"]);
});

test("runs of different budgets have no number of queries in common", () => {
  const runs = [run(1, "finished", 150), { ...run(2, "running", 20), queries: 40 }];
  expect(finalTitle(testMean, runs)).toBe("At the end of the runs: incumbent's mean test accuracy");
});
