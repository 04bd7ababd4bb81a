import { afterEach, expect, test, vi } from "vitest";
import { reachability } from "../../api/reachability.svelte";
import { CellLoader } from "./cellLoader.svelte";

afterEach(() => vi.unstubAllGlobals());

test("a cell that could not be loaded is asked for again once the server is found", async () => {
  const fetch = vi.fn().mockRejectedValueOnce(new TypeError("refused"));
  fetch.mockImplementation(() => Promise.resolve(Response.json({ hash: "ab" })));
  vi.stubGlobal("fetch", fetch);
  const loader = new CellLoader();
  await loader.load("nasbench101", "ab");
  expect(loader.error).toBeDefined();

  reachability.found();
  await vi.waitFor(() => expect(loader.cell?.hash).toBe("ab"));
  expect(loader.error).toBeUndefined();
  loader.close();
});
