import { expect, test } from "vitest";
import type { ComparisonGroup, RunState } from "../../api/types";
import { group } from "../../charts/comparisonSamples";
import { nothingYet, whyNotDrawn } from "./nothingYet";

const of = (...states: RunState[]) => nothingYet(states.map((state, i) => ({ id: i + 1, state })));

test("while runs are under way their curves are to come", () => {
  const { title, text, resumable } = of("running", "queued", "queued", "cancelled");
  expect(title).toBe("No run has finished yet.");
  expect(text).toContain("come with the first one. Now: 1 running, 2 waiting, 1 stopped.");
  expect(resumable).toEqual([]);
});

test("where all were stopped or failed nothing is to come, unless they are resumed", () => {
  expect([of("cancelled", "cancelled"), of("failed"), of("failed", "cancelled")].map(({ title }) => title)).toEqual([
    "All 2 runs were stopped.",
    "The only run failed.",
    "None of the 2 runs finished: 1 failed, 1 stopped.",
  ]);
  expect(of("cancelled", "cancelled").resumable).toEqual([1, 2]);
  expect(of("cancelled", "cancelled").text).not.toContain("come with");
});

test("a chart that draws nothing says why", () => {
  const none = { ...group(1, "random", 0.9, true), n: 0 };
  const done = group(2, "random", 0.9, true);
  const why = (among: ComparisonGroup[], chosen = among) => whyNotDrawn(among, chosen, ({ n }) => n > 0);
  expect(why([none, done])).toBe(null);
  expect(why([])).toContain("hidden");
  expect(why([done], [])).toContain("Choose some below");
  expect(why([{ ...none, pending: 1 }])).toContain("from its first finished run on");
  expect(why([{ ...none, running: 0, cancelled: 2 }])).toContain("none is under way");
});
