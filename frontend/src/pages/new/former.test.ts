import { afterEach, expect, test, vi } from "vitest";
import { study } from "../../charts/comparisonSamples";
import { loadFormer } from "./former";

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
