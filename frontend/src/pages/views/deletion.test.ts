import { afterEach, expect, test, vi } from "vitest";
import { deletionOf } from "./deletion";

const view = { id: 1, name: "Tight limits", address: "/compare", created: "2026-01-01T00:00:00Z" };

const answer = (status: number, body: object | null = null) =>
  vi.stubGlobal("fetch", () =>
    Promise.resolve(
      new Response(body && JSON.stringify(body), { status, headers: { "content-type": "application/problem+json" } }),
    ),
  );

afterEach(() => vi.unstubAllGlobals());

test("a view is deleted", async () => {
  answer(204);
  expect(await deletionOf(view)).toEqual({ view, already: false });
});

test("a view that another tab deleted is gone too", async () => {
  answer(404, { status: 404, detail: "There is no view “1”." });
  expect(await deletionOf(view)).toEqual({ view, already: true });
});

test("what else the server says is a failure", async () => {
  answer(403, { status: 403, detail: "A viewer may not do this." });
  await expect(deletionOf(view)).rejects.toThrow("A viewer may not do this.");
});
