import { afterEach, expect, test, vi } from "vitest";
import { fakeServer } from "../../api/browser.fake";
import { reachability } from "../../api/reachability.svelte";
import { CellLoader } from "./cellLoader.svelte";

afterEach(() => vi.unstubAllGlobals());

test("an architecture that could not be loaded is asked for again once the server is found", async () => {
  const fetch = vi.fn().mockRejectedValueOnce(new TypeError("refused"));
  fetch.mockImplementation(() => Promise.resolve(Response.json({ hash: "ab" })));
  vi.stubGlobal("fetch", fetch);
  const loader = new CellLoader();
  await loader.load("nasbench101", "ab", "validation");
  expect(loader.error).toBeDefined();

  reachability.found();
  await vi.waitFor(() => expect(loader.cell?.hash).toBe("ab"));
  expect(loader.error).toBeUndefined();
  loader.close();
});

test("the accuracy is asked for as it is reported under the run's signal, each once", async () => {
  const asked = fakeServer(() => ({ hash: "ab" }));
  const loader = new CellLoader();
  await loader.load("nasbench101", "ab", "validation");
  await loader.load("nasbench101", "ab", "validation");
  await loader.load("nasbench101", "ab", "test_mean");
  expect(asked).toEqual([
    "/api/v1/spaces/nasbench101/architectures/ab?signal=validation",
    "/api/v1/spaces/nasbench101/architectures/ab?signal=test_mean",
  ]);
  loader.close();
});
