import { afterEach, expect, test, vi } from "vitest";
import { fakeServer } from "./browser.fake";
import { knownSpaces } from "./knownSpaces.svelte";
import { reachability } from "./reachability.svelte";

afterEach(() => {
  knownSpaces.all = [];
  vi.unstubAllGlobals();
});

test("FLOPs are unknown of the spaces that the server says so of, as it says when it comes back", async () => {
  let unknown = "first";
  const flops = { min: 1, max: 2, deciles: [] };
  fakeServer(() => ["first", "second"].map((name) => ({ name, flops: name === unknown ? null : flops })));
  const stop = knownSpaces.follow();
  expect(knownSpaces.hasFlops("first")).toBe(true);
  await vi.waitFor(() => expect(knownSpaces.hasFlops("first")).toBe(false));
  expect(knownSpaces.hasFlops("second")).toBe(true);
  expect(knownSpaces.hasFlops("removed")).toBe(true);

  unknown = "second";
  reachability.lost();
  reachability.found();
  await vi.waitFor(() => expect(knownSpaces.hasFlops("second")).toBe(false));
  expect(knownSpaces.hasFlops("first")).toBe(true);
  stop();
});
