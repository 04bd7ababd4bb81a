import { expect, test } from "vitest";
import type { Page, RunSummary, Study } from "../../api/types";
import { runsWith, studiesWith } from "./updates";

const run = (id: number, state: RunSummary["state"], study = 1) =>
  ({ id, state, study, versions: null, archived: false }) as RunSummary;
const pageOf = <T>(items: T[], size: number, page = 0): Page<T> => ({ items, total: 100, page, size });
const running = pageOf([run(9, "running"), run(7, "running")], 2);

test("a run that leaves the chosen state leaves the list", () => {
  expect(runsWith(running, run(7, "finished"), { state: "running" })).toBe("stale");
});

test("a run that enters the chosen state has a place among the newest, or where the page is not full", () => {
  expect(runsWith(running, run(8, "running"), { state: "running" })).toBe("stale");
  expect(runsWith(running, run(3, "running"), { state: "running" })).toBe(running);
  expect(runsWith({ ...running, size: 50 }, run(3, "running"), { state: "running" })).toBe("stale");
  expect(runsWith(pageOf([], 50), run(3, "running"), { state: "running" })).toBe("stale");
});

test("where more is asked for than a state, or in another order, only the server knows", () => {
  expect(runsWith(running, run(9, "running"), { state: "running", text: "a" })).toBe("stale");
  expect(runsWith(running, run(9, "running"), { sort: "-accuracy" })).toBe("stale");
});

test("later pages are left as they are by new runs", () => {
  const later = pageOf([run(4, "queued")], 50, 1);
  expect(runsWith(later, run(10, "queued"), {})).toBe(later);
});

test("studies of other pages are no news, new ones are", () => {
  const study = (id: number) => ({ id, runs: [run(id * 10, "queued", id)] }) as Study;
  const list = pageOf([study(9), study(8)], 2);
  expect(studiesWith(list, run(10, "running", 1), {})).toBe(list);
  expect(studiesWith(list, run(100, "queued", 10), {})).toBe("stale");
  expect(studiesWith(list, run(80, "running", 8), {})).toMatchObject({
    items: [{ id: 9 }, { id: 8, runs: [{ state: "running" }] }],
  });
});

test("a run that is archived leaves, and one that is taken out of the archive comes", () => {
  const archived = { ...run(7, "running"), archived: true };
  expect(runsWith(running, archived, {})).toBe("stale");
  expect(runsWith(running, { ...archived, id: 3 }, {})).toBe(running);

  const list = pageOf([{ id: 1, runs: [run(7, "queued")] } as Study], 10);
  expect(studiesWith(list, archived, {})).toBe("stale");
  expect(studiesWith(list, run(8, "queued"), {})).toBe("stale");
  expect(studiesWith(list, { ...archived, id: 9 }, {})).toBe(list);
});

test("a run that is deleted leaves, and one that is restored comes", () => {
  const deleted = { ...run(7, "cancelled"), deleted: "2026-11-26T08:00:00Z" };
  expect(runsWith(running, deleted, {})).toBe("stale");
  const list = pageOf([{ id: 1, runs: [run(7, "queued")] } as Study], 10);
  expect(studiesWith(list, deleted, {})).toBe("stale");
  expect(studiesWith(list, { ...deleted, id: 8, deleted: null }, {})).toBe("stale");
});

test("of studies that are filtered or ordered only the server knows", () => {
  const list = pageOf([{ id: 1, runs: [run(7, "queued")] } as Study], 10);
  expect(studiesWith(list, run(7, "running"), { sort: "study" })).toBe("stale");
  expect(studiesWith(list, run(7, "running"), { text: "a" })).toBe("stale");
});
