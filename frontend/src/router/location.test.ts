import { beforeEach, expect, test, vi } from "vitest";

/** A window whose history is its address bar. */
function stubWindow(address: string) {
  const bar = new URL(address, "http://dashboard");
  const write = (_state: unknown, _unused: string, to: string) => {
    bar.href = new URL(to, bar).href;
  };
  vi.stubGlobal("window", { location: bar, addEventListener: () => undefined, scrollTo: () => undefined });
  entries = 0;
  const push = (...written: Parameters<typeof write>) => {
    entries += 1;
    write(...written);
  };
  vi.stubGlobal("history", { pushState: push, replaceState: write });
  return bar;
}

let entries = 0;
let bar: URL;
let location: typeof import("./location.svelte").location;

beforeEach(async () => {
  vi.resetModules();
  bar = stubWindow("/compare?runs=1-9");
  ({ location } = await import("./location.svelte"));
});

test("a page that is left keeps its view state until the next one is shown", () => {
  location.go("/runs/3?curve=regret");
  expect(location.path).toBe("/runs/3");
  expect(location.search.get("runs")).toBe("1-9");
  location.setView({ baseline: "4" });
  expect(bar.search).toBe("?curve=regret");

  location.arrive();
  expect(location.search.get("runs")).toBeNull();
  location.setView({ query: "7" });
  expect(bar.pathname + bar.search).toBe("/runs/3?curve=regret&query=7");
});

test("on the same page a new view state is shown at once", () => {
  location.go("/compare?runs=2");
  expect(location.search.get("runs")).toBe("2");
  expect(location.visits).toBe(0);
});

test("what is chosen is an entry of the history, what is written meanwhile is not", () => {
  location.choose({ runs: "3" });
  expect(bar.search).toBe("?runs=3");
  expect(entries).toBe(1);
  location.setView({ runs: "4" });
  location.choose({ runs: "4", page: null });
  expect(bar.search).toBe("?runs=4");
  expect(entries).toBe(1);
});
