import { afterEach, expect, test, vi } from "vitest";
import { Problem } from "./problem";
import { replayed } from "./replay";

const { signal } = new AbortController();

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function answers(...responses: Response[]) {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 200 });
  vi.stubGlobal("fetch", () => Promise.resolve(responses.shift()));
}

test("asks until it is known, and says how far it is", async () => {
  answers(
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
});

test("a refusal on the way is told", async () => {
  const body = { status: 409, title: "Conflict", detail: "This code searches otherwise." };
  answers(
    Response.json({ played: 0, queries: 60 }, { status: 202 }),
    Response.json(body, { status: 409, headers: { "content-type": "application/problem+json" } }),
  );
  await expect(replayed("/runs/7/regions", () => undefined, signal)).rejects.toBeInstanceOf(Problem);
});
