import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RunGroup, Study } from "../../api/types";
import { everyRow, runsOf, setupRow, studyRow } from "./rows";

let asked: string[];
let answer: (path: string) => unknown;

beforeEach(() => {
  asked = [];
  vi.stubGlobal("fetch", (path: string) => {
    asked.push(path.replace("/api/v1", ""));
    return Promise.resolve(Response.json(answer(path)));
  });
});
afterEach(() => vi.unstubAllGlobals());

const row = (id: number) => ({ id, runs: 2, perSeed: 1 });
const ids = () => [
  { study: 1, runs: [1, 2] },
  { study: 2, runs: [7] },
];

test("a setup run twice with each seed has two runs a seed, a study one for each of its setups", () => {
  expect(setupRow({ id: 4, runs: 9, seeds: 5 } as RunGroup)).toEqual({ id: 4, runs: 9, perSeed: 2 });
  const runs = [1, 2, 1, 2, 1].map((seed) => ({ seed }));
  expect(studyRow({ id: 3, runs } as Study)).toEqual({ id: 3, runs: 5, perSeed: 3 });
});

test("every run that matches is asked for at once, every setup page by page", async () => {
  answer = ids;
  expect((await everyRow("runs", { text: "a" })).map(({ id }) => id)).toEqual([1, 2, 7]);
  expect(asked).toEqual(["/runs/ids?text=a"]);

  asked = [];
  answer = (path) => ({ items: [{ id: path.includes("page=0") ? 1 : 9, runs: 3, seeds: 3 }], total: 2 });
  expect((await everyRow("setups", { tag: "x" })).map(({ id }) => id)).toEqual([1, 9]);
  expect(asked).toEqual(["/runs/groups?tag=x&page=0&size=200", "/runs/groups?tag=x&page=1&size=200"]);
});

test("rows stand for the runs that the list counts", async () => {
  answer = ids;
  expect(await runsOf("setups", [row(1), row(7)], { state: "failed", sort: "id" })).toEqual([1, 2, 7]);
  expect(asked).toEqual([`/runs/ids?state=failed&like=${encodeURIComponent("1,7")}`]);

  asked = [];
  await runsOf("studies", [row(1), row(2)], {});
  expect(asked).toEqual([`/runs/ids?study=${encodeURIComponent("1,2")}`]);

  asked = [];
  const many = Array.from({ length: 501 }, (_, i) => row(i + 1));
  await runsOf("studies", many, {});
  expect(asked, "in portions").toHaveLength(2);
  expect(asked[1]).toBe("/runs/ids?study=501");

  expect(await runsOf("runs", [row(5)], {})).toEqual([5]);
});
