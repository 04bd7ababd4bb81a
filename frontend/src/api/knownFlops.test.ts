import { afterEach, expect, test, vi } from "vitest";
import { fakeServer } from "./browser.fake";
import { knownFlops } from "./knownFlops.svelte";
import { reachability } from "./reachability.svelte";

afterEach(() => {
  knownFlops.learn([]);
  vi.unstubAllGlobals();
});

test("FLOPs are unknown of the spaces that the server says so of, as it says when it comes back", async () => {
  let unknown = "first";
  const flops = { min: 1, max: 2, deciles: [] };
  fakeServer(() => ["first", "second"].map((name) => ({ name, flops: name === unknown ? null : flops })));
  const stop = knownFlops.follow();
  expect(knownFlops.of("first")).toBe(true);
  await vi.waitFor(() => expect(knownFlops.of("first")).toBe(false));
  expect(knownFlops.of("second")).toBe(true);
  expect(knownFlops.of("removed")).toBe(true);

  unknown = "second";
  reachability.lost();
  reachability.found();
  await vi.waitFor(() => expect(knownFlops.of("second")).toBe(false));
  expect(knownFlops.of("first")).toBe(true);
  stop();
});
