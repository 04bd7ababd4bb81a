import { afterEach, expect, test, vi } from "vitest";
import { fakeServer } from "../../api/browser.fake";
import { testMean } from "../../format/signalSamples";
import { runsCsv } from "./runsCsv";

const run = (id: number) => ({
  id,
  study: 3,
  studyName: 'A "good", one',
  launchedBy: "Ada",
  state: id === 1 ? "cancelled" : "finished",
  space: "nasbench101",
  strategy: "random",
  signal: testMean,
  queries: 150,
  seed: id,
  controllerSeed: 1,
  flopsRange: { min: null, max: 382_280_320 },
  measureLimits: [],
  queried: 150,
  incumbent: { hash: "ab12", signal: 0.9432, testAccuracy: 0.9432, flops: 382_000_000, parameters: 8_555_530 },
  versions: { code: "1f2e", dataSha256: "00ff" },
  note: "=1+1",
  tags: ["a", "b"],
  archived: false,
  created: "2026-11-25T08:00:00Z",
});

afterEach(() => vi.unstubAllGlobals());

test("every run that the list means is in the file, page after page, each once", async () => {
  const asked = fakeServer((path) => {
    const page = Number(/page=(\d+)/.exec(path)?.[1]);
    // One was queued meanwhile, so that a page begins with the last of the one before.
    const ids = Array.from({ length: page === 0 ? 200 : 3 }, (_, i) => (page === 0 ? i + 1 : i + 200));
    return { items: ids.map(run), total: 202, page, size: 200 };
  });
  const lines = (await runsCsv({ text: "good", sort: "-accuracy" })).trimEnd().split("\n");
  expect(asked).toEqual([
    "/api/v1/runs?text=good&sort=id&page=0&size=200",
    "/api/v1/runs?text=good&sort=id&page=1&size=200",
  ]);
  expect(lines).toHaveLength(203);
  expect(lines[1]).toBe(
    '1,stopped,3,"A ""good"", one",Ada,nasbench101,random,1,1,mean test accuracy,mean test accuracy,,382280320,,' +
      "150,150,ab12,0.9432,0.9432,382000000,8555530,2026-11-25T08:00:00Z,,,,a b,'=1+1,no,1f2e,00ff",
  );
});
