import { expect, test } from "vitest";
import type { Rows } from "./rows";
import type { Row } from "./selection.svelte";
import { againAddress, comparable } from "./comparable";

const row = (id: number, runs: number, perSeed = 1) => ({ id, runs, perSeed });

test("what the list leaves out, its comparison leaves out too", () => {
  expect(
    comparable("setups", [row(7, 4), row(9, 4)], { text: "Demo 400", sort: "-accuracy", archived: "both" }),
  ).toEqual({
    query: "like=7,9&text=Demo+400&archived=both",
    title: "Compare",
    problem: null,
  });
  expect(comparable("studies", [row(3, 80, 20)], {}).query).toBe("study=3");
  expect(comparable("runs", [row(3, 1), row(4, 1)], { text: "a" }).query).toBe("runs=3-4");
});

test("of too many runs the lowest seeds are offered, as many as there is room for", () => {
  const { query, title, problem } = comparable("setups", [row(1, 340), row(2, 340), row(3, 30, 2)], { tag: "x" });
  expect(query).toBe("like=1,2,3&tag=x&most=125");
  expect(title).toBe("Compare the 125 lowest seeds of each setup");
  expect(problem).toBe("More than 500 runs cannot be compared.");
  expect(comparable("studies", [row(1, 900, 300)], {}).title).toBe("Compare the lowest seed of each setup");
});

test("where there is no room for a seed of each, or runs stand alone, it says what to do", () => {
  const singles = Array.from({ length: 501 }, (_, i) => row(i + 1, 1));
  expect(comparable("setups", singles, {})).toMatchObject({
    query: null,
    problem: expect.stringContaining("fewer setups"),
  });
  expect(comparable("runs", singles, {})).toMatchObject({
    query: null,
    problem: expect.stringContaining("All but the seed"),
  });
  expect(comparable("runs", singles.slice(1), {}).problem).toBeNull();
});

test("what is chosen is what a new search starts from", () => {
  const again = (of: Rows, ...rows: Row[]) => againAddress(of, rows, comparable(of, rows, { text: "a" }));
  expect(again("runs", row(3, 1))).toBe("/new?from=run%2F3");
  expect(again("runs", row(3, 1), row(4, 1), row(9, 1))).toBe("/new?from=runs%3D3-4%2C9");
  expect(again("setups", row(7, 4))).toBe("/new?from=like%3D7%26text%3Da");
  expect(again("studies", row(2, 4))).toBe("/new?from=study%2F2");
  expect(again("studies", row(2, 4), row(1, 8))).toBe("/new?from=study%3D2%2C1%26text%3Da");
  expect(again("runs", ...Array.from({ length: 501 }, (_, i) => row(i + 1, 1)))).toBeNull();
});
