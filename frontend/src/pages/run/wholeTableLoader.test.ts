import { afterEach, expect, test, vi } from "vitest";
import { fakeServer } from "../../api/browser.fake";
import { WholeTableLoader } from "./wholeTableLoader.svelte";

afterEach(() => vi.unstubAllGlobals());

test("the table of each signal is asked for once", async () => {
  // With its quotation marks four bytes: one architecture.
  const asked = fakeServer(() => "12");
  const loader = new WholeTableLoader();
  for (const signal of ["test_mean", "validation", "test_mean"]) {
    await loader.load("nasbench101", signal);
    expect(loader.table?.accuracies).toHaveLength(1);
  }
  expect(asked).toEqual([
    "/api/v1/spaces/nasbench101/columns/flops",
    "/api/v1/spaces/nasbench101/columns/accuracy-test_mean",
    "/api/v1/spaces/nasbench101/columns/accuracy-validation",
  ]);
});
