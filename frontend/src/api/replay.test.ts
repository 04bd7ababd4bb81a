import { afterEach, expect, test, vi } from "vitest";
import { Problem } from "./problem";
import { replayed } from "./replay";

const { signal } = new AbortController();

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** What is asked for meanwhile. */
function answers(...responses: Response[]): string[] {
  const asked: string[] = [];
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 200 });
  vi.stubGlobal("fetch", (path: string) => {
    asked.push(path);
    return Promise.resolve(responses.shift());
  });
  return asked;
}

test("asks until it is known, and says how far it is", async () => {
  const asked = answers(
    Response.json({ played: 0, queries: 60 }, { status: 202 }),
    Response.json({ played: 45, queries: 60 }, { status: 202 }),
    Response.json({ rounds: [] }),
  );
  const heard: unknown[] = [];
  expect(await replayed("/runs/7/regions", (progress) => heard.push(progress), signal)).toEqual({ rounds: [] });
  expect(heard).toEqual([
    { played: 0, queries: 60 },
    { played: 45, queries: 60 },
  ]);
  const again = "/api/v1/runs/7/regions?queries=60";
  expect(asked).toEqual(["/api/v1/runs/7/regions", again, again]);
});

test("a refusal on the way is told", async () => {
  const body = { status: 409, title: "Conflict", detail: "This code searches otherwise." };
  answers(
    Response.json({ played: 0, queries: 60 }, { status: 202 }),
    Response.json(body, { status: 409, headers: { "content-type": "application/problem+json" } }),
  );
  await expect(replayed("/runs/7/regions", () => undefined, signal)).rejects.toBeInstanceOf(Problem);
});
