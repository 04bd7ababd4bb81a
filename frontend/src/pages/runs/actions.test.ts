import { afterEach, expect, test, vi } from "vitest";
import { actionSummary, actOnMany, leavesList } from "./actions";

afterEach(() => vi.unstubAllGlobals());

test("what was done and why the rest was not", () => {
  expect(actionSummary("tag", { done: 3, changed: [1], refused: [] }, "paper")).toBe("3 runs tagged “paper”.");
  const refused = [
    { run: 7, reason: "Run 7 is finished already." },
    { run: 8, reason: "Run 8 is finished already." },
  ];
  expect(actionSummary("cancel", { done: 1, changed: [6], refused })).toBe(
    "1 run stopped. 2 runs not: Run 7 is finished already.",
  );
});

test("what is done to runs may take them out of the list", () => {
  expect(leavesList("archive", {})).toBe(true);
  expect(leavesList("archive", { archived: "both" })).toBe(false);
  expect(leavesList("restore", { archived: "yes" })).toBe(true);
  expect(leavesList("restore", { archived: "both" })).toBe(false);
  expect(leavesList("delete", { archived: "both" })).toBe(true);
  expect(leavesList("delete", { deleted: "yes" })).toBe(false);
  expect(leavesList("undelete", { deleted: "yes" })).toBe(true);
  expect(leavesList("tag", { tag: "a" }, "a")).toBe(false);
  expect(leavesList("untag", { tag: "a" }, "a")).toBe(true);
  expect(leavesList("untag", {}, "a")).toBe(false);
  expect(leavesList("untag", { tag: "a" }, "b")).toBe(false);
  expect(leavesList("cancel", { state: "queued,running" })).toBe(true);
  expect(leavesList("cancel", { state: "queued,cancelled" })).toBe(false);
  expect(leavesList("resume", { text: "a" })).toBe(false);
  expect(leavesList("resume", { state: "failed" })).toBe(true);
});

test("more runs than the server takes at once are several requests with one answer", async () => {
  const asked: number[][] = [];
  vi.stubGlobal("fetch", (_path: string, { body }: { body: string }) => {
    const { runs } = JSON.parse(body) as { runs: number[] };
    asked.push(runs);
    return Promise.resolve(
      Response.json({ done: runs.length - 1, changed: [runs[0]], refused: [{ run: runs[1], reason: "No." }] }),
    );
  });
  const answer = await actOnMany(
    "archive",
    Array.from({ length: 2_300 }, (_, i) => i + 1),
  );
  expect(asked.map(({ length }) => length)).toEqual([1000, 1000, 300]);
  expect(answer).toEqual({
    done: 2_297,
    changed: [1, 1001, 2001],
    refused: [2, 1002, 2002].map((run) => ({ run, reason: "No." })),
  });
});
