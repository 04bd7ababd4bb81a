import { expect, test } from "vitest";
import { cifar, testMean, validation } from "../../format/signalSamples";
import { frontNotes, haveOneFront } from "./frontNotes";

test("where a query returns what is drawn, fronts rise and there is one of all groups", () => {
  expect(haveOneFront([testMean])).toBe(true);
  expect(frontNotes([testMean])).toEqual([
    "On a group's front is what its finished runs queried, all seeds together, where nothing of at most as many FLOPs had a better mean test accuracy.",
  ]);
});

test("a front chosen by another signal may fall in what is drawn, and there is none of all groups", () => {
  const notes = frontNotes([validation]).join(" ");
  expect(haveOneFront([validation])).toBe(false);
  expect(notes).toContain("had a better signal: simulated validation.");
  expect(notes).toContain("Drawn is mean test accuracy, so a front may fall");
  expect(notes).toContain("no front of all groups together is drawn");
});

test("on a page of several signals each front is by its own, and only those of other signals may fall", () => {
  const notes = frontNotes([testMean, validation]).join(" ");
  expect(haveOneFront([testMean, validation])).toBe(false);
  expect(notes).toContain("a better signal: mean test accuracy or simulated validation, whichever the group was told.");
  expect(notes).toContain("a front that was chosen by simulated validation may fall");
  expect(notes).not.toContain("better mean test accuracy");
});

test("without any group nothing is claimed of a signal", () => {
  expect(haveOneFront([])).toBe(false);
  expect(frontNotes([])).toHaveLength(1);
  expect(haveOneFront([cifar])).toBe(false);
});
