import { afterEach, expect, test, vi } from "vitest";
import { Problem, Unreachable } from "./problem";
import { getJson, onUnreachable, queryString } from "./request";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("parameters without a value are left out", () => {
  expect(queryString({ min: null, max: 1e9, bins: 60, state: undefined })).toBe("?max=1000000000&bins=60");
  expect(queryString({})).toBe("");
});

test("a request that finds no server is unreachable, and listeners hear of it", async () => {
  const heard = vi.fn();
  onUnreachable(heard);
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  await expect(getJson("/spaces")).rejects.toBeInstanceOf(Unreachable);
  expect(heard).toHaveBeenCalledOnce();
});

test("an error answer is a problem", async () => {
  const body = JSON.stringify({ title: "Unknown run", status: 404, detail: "There is no run 7." });
  vi.stubGlobal("fetch", () =>
    Promise.resolve(new Response(body, { status: 404, headers: { "content-type": "application/problem+json" } })),
  );
  await expect(getJson("/runs/7")).rejects.toEqual(new Problem(JSON.parse(body)));
});
