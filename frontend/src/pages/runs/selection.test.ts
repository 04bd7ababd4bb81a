import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Selection } from "./selection.svelte";

const row = (id: number, runs = 4) => ({ id, runs, perSeed: 1 });
let store: Map<string, string>;

beforeEach(() => {
  store = new Map();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

test("what is chosen is there again after a reload, in the same list alone", () => {
  const selection = new Selection("setups of a");
  selection.toggle(row(3));
  selection.toggleAll([row(3), row(5)]);
  selection.toggle(row(3));
  expect(new Selection("setups of a").rows).toEqual([row(5)]);
  expect(new Selection("setups of b").rows).toEqual([]);
});

test("all of a page are chosen, and once they are, none", () => {
  const selection = new Selection("runs");
  selection.toggleAll([row(1), row(2)]);
  expect(selection.size).toBe(2);
  selection.toggleAll([row(1), row(2)]);
  expect(selection.size).toBe(0);
});

test("a chosen row stands for as many runs as it has now", () => {
  const selection = new Selection("setups");
  selection.toggle(row(1, 4));
  selection.refresh([row(1, 7), row(2, 9)]);
  expect(selection.rows).toEqual([row(1, 7)]);
});

test.each(["", "no", "{}", "[]", "null", '{"list":"runs","rows":[null,{"id":"1"},7]}', '{"list":"runs","rows":3}'])(
  "%j is no choice",
  (text) => {
    store.set("dnas.chosen", text);
    expect(new Selection("runs").rows).toEqual([]);
  },
);

test("a browser that keeps nothing still lets choose", () => {
  vi.stubGlobal("sessionStorage", undefined);
  const selection = new Selection("runs");
  selection.toggle(row(1));
  expect(selection.has(1)).toBe(true);
});
