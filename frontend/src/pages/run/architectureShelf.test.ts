import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser, fakeServer } from "../../api/browser.fake";
import { ArchitectureShelf } from "./architectureShelf.svelte";

beforeEach(() => void fakeBrowser());
afterEach(() => vi.unstubAllGlobals());

test("each architecture is asked for once, a few at a time, until all are there", async () => {
  const asked = fakeServer(() => ({ hash: "any" }));
  const shelf = new ArchitectureShelf("nasbench101", "test_mean");
  shelf.need(["a", "b", "c", "d"]);
  expect(asked).toHaveLength(3);
  shelf.need(["a", "e"]);
  await vi.waitFor(() => expect(shelf.get("e")).toBeDefined());
  expect(asked).toEqual(
    ["a", "b", "c", "d", "e"].map((hash) => `/api/v1/spaces/nasbench101/architectures/${hash}?signal=test_mean`),
  );
  shelf.close();
});
