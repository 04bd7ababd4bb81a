import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { numberIn, PaletteSearch } from "./search.svelte";

const run = (id: number) => ({
  id,
  strategy: "random",
  seed: 1,
  study: 2,
  studyName: "Small cells",
  state: "finished",
});
let asked: { path: string; signal: AbortSignal }[];
let answer: (path: string) => Response;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answer = (path) => Response.json(path.includes("/runs?") ? { items: [run(12)] } : { items: [] });
  vi.stubGlobal("fetch", (path: string, { signal }: { signal: AbortSignal }) => {
    asked.push({ path, signal });
    return Promise.resolve(/spaces|views|controllers/.test(path) ? Response.json([]) : answer(path));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const searches = () => asked.filter(({ path }) => path.includes("/runs")).map(({ path }) => path);
const settle = () => vi.advanceTimersByTimeAsync(1_000);

test("only the last of quick texts is asked for, and its runs and studies are found", async () => {
  const search = new PaletteSearch();
  search.search("s");
  await vi.advanceTimersByTimeAsync(50);
  search.search("small");
  expect(search.searching).toBe(true);
  await settle();
  expect(searches()).toEqual(["/api/v1/runs?text=small&page=0&size=8"]);
  expect(search.found.map(({ title }) => title)).toEqual(["Run 12", "Small cells"]);
  expect(search.searching).toBe(false);
});

test("a new text aborts the former, whose answer is not shown", async () => {
  let tell: (response: Response) => void = () => undefined;
  vi.stubGlobal("fetch", (path: string, { signal }: { signal: AbortSignal }) => {
    asked.push({ path, signal });
    return path.includes("text=one")
      ? new Promise<Response>((resolve) => (tell = resolve))
      : Promise.resolve(Response.json(path.includes("/runs?") ? { items: [run(2)] } : { items: [] }));
  });
  const search = new PaletteSearch();
  search.search("one");
  await settle();
  search.search("two");
  expect(asked.find(({ path }) => path.includes("text=one"))?.signal.aborted).toBe(true);
  await settle();
  tell(Response.json({ items: [run(1)] }));
  await settle();
  expect(search.found.map(({ title }) => title)).toEqual(["Run 2", "Small cells"]);
});

test("a number is asked for as well, and may be of nothing", async () => {
  answer = (path) =>
    path.endsWith("/runs/7")
      ? new Response("{}", { status: 404, headers: { "content-type": "application/problem+json" } })
      : Response.json({ items: [] });
  const search = new PaletteSearch();
  search.search("run 7");
  await settle();
  expect(searches().sort()).toEqual(["/api/v1/runs/7", "/api/v1/runs?text=7&page=0&size=8"]);
  expect(search.found).toEqual([]);
  expect(search.failure).toBeNull();
});

test("a server that fails is told of", async () => {
  answer = () => new Response("", { status: 500 });
  const search = new PaletteSearch();
  search.search("x");
  await settle();
  expect(search.failure).toContain("500");
  search.close();
});

test("texts that name a run or a study", () => {
  expect(numberIn("12")).toEqual({ kind: "run", id: 12 });
  expect(numberIn(" Run #12 ")).toEqual({ kind: "run", id: 12 });
  expect(numberIn("study 3")).toEqual({ kind: "study", id: 3 });
  expect(["0", "x 1", "1 2", "run", ""].map(numberIn)).toEqual([null, null, null, null, null]);
});
