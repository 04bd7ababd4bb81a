import { afterEach, expect, test, vi } from "vitest";
import { study } from "../../charts/comparisonSamples";
import type { RunSummary } from "../../api/types";
import { changes, formerOf, formerRuns, formerStudy, loadFormer, type Former } from "./former";
import { defaultInput } from "./searchForm";

const load = (from: string | null) => loadFormer(from, new AbortController().signal);

function serverAnswers(status: number, body: unknown) {
  const headers = { "content-type": "application/json" };
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(body), { status, headers })));
}

afterEach(() => vi.unstubAllGlobals());

test("a study that the address names is what the form starts from", async () => {
  serverAnswers(200, study);
  expect(await load("study/1")).toMatchObject({ title: "“Sample”", input: { maxMflops: "1000", seeds: "2" } });
  expect(await load(null)).toBeNull();
});

test("what cannot be started from is said, whether it was written wrongly or is not there", async () => {
  serverAnswers(404, { title: "Not Found", status: 404, detail: "" });
  expect(await load("999999")).toEqual({
    unknown: "from=999999 names no run or study, as from=run/12 or from=study/3 does",
  });
  expect(await load("run/999999")).toEqual({ unknown: "There is no run 999999" });
  serverAnswers(500, { title: "Internal Server Error", status: 500, detail: "Wait." });
  await expect(load("run/7")).rejects.toThrow("Wait.");
});

const chosen = (change: Partial<RunSummary>) =>
  ({ ...study, strategy: "random", seed: 1, flopsRange: { min: null, max: 1e9 }, ...change }) as unknown as RunSummary;

test("several runs are one study of all their strategies, limits and seeds", () => {
  const former = formerRuns(
    [
      chosen({ seed: 7, strategy: "bananas" }),
      chosen({ seed: 6, flopsRange: { min: null, max: null } }),
      chosen({ seed: 5 }),
      chosen({ seed: 5, strategy: "bananas" }),
    ],
    "/compare?runs=1-4",
  ) as Former;
  expect(former).toMatchObject({ title: "4 runs", href: "/compare?runs=1-4", lost: null });
  expect(former.input).toMatchObject({
    strategies: ["bananas", "random"],
    maxMflops: "",
    rungs: "1000, none",
    seeds: "3",
    firstSeed: "5",
    queries: "3",
  });
});

test("runs that one study cannot hold are refused with what differs", () => {
  const runs = [chosen({}), chosen({ queries: 150, controllerSeed: 2 })];
  expect(formerRuns(runs, "")).toEqual({
    unknown: "The 2 chosen runs differ in queries and controller, of which a study has one; choose runs that agree",
  });
  expect(formerRuns([], "")).toEqual({ unknown: "None of the runs that were chosen is there" });
});

test("seeds that the form cannot hold are said", () => {
  expect(formerStudy({ ...study, seeds: [3, 1, 2] }).lost).toBeNull();
  const former = formerStudy({ ...study, seeds: [2, 9, 4] });
  expect(former.input).toMatchObject({ seeds: "3", firstSeed: "2" });
  expect(former.lost).toMatch(/^Its seeds .+ are not in a row, so the form takes as many from 2 on\.$/);
});

test("runs may be named as a comparison names them, and the server says what is wrong with them", async () => {
  expect(formerOf("runs=1-20,34")).toMatchObject({ kind: "runs", asked: { runs: "1-20,34" } });
  expect(formerOf("like=17,34&text=a")).toMatchObject({ kind: "runs", asked: { like: "17,34", text: "a" } });
  expect(formerOf("text=a")).toBeNull();
  serverAnswers(400, { title: "Bad Request", status: 400, detail: "At most 500 runs can be compared." });
  expect(await load("runs=1-900")).toEqual({ unknown: "At most 500 runs can be compared" });
});

test("a change is told with what it was", () => {
  const former = {
    ...defaultInput,
    queries: "150",
    strategies: ["random"],
    limits: { latency: { min: "", max: "5" } },
  };
  expect(changes(former, former)).toEqual([]);
  expect(
    changes({ ...former, queries: "50", rungs: "432, none", strategies: ["random", "bananas"], limits: {} }, former),
  ).toEqual([
    "strategies Random → Random, BANANAS",
    "queries 150 → 50",
    "budget ladder none → 432, none",
    "further limits latency :5 → none",
  ]);
});
