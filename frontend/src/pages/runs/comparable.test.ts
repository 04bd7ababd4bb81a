import { expect, test } from "vitest";
import { againAddress, comparable } from "./comparable";

const row = (id: number, runs: number, perSeed = 1) => ({ id, runs, perSeed });

test("what the list leaves out, its comparison leaves out too", () => {
  expect(
    comparable("setups", [row(7, 4), row(9, 4)], { text: "Demo 400", sort: "-accuracy", archived: "both" }),
  ).toEqual({
    address: "/compare?like=7,9&text=Demo+400&archived=both",
    title: "Compare",
    problem: null,
  });
  expect(comparable("studies", [row(3, 80, 20)], {}).address).toBe("/compare?study=3");
  expect(comparable("runs", [row(3, 1), row(4, 1)], { text: "a" }).address).toBe("/compare?runs=3-4");
});

test("of too many runs the lowest seeds are offered, as many as there is room for", () => {
  const { address, title, problem } = comparable("setups", [row(1, 340), row(2, 340), row(3, 30, 2)], { tag: "x" });
  expect(address).toBe("/compare?like=1,2,3&tag=x&most=125");
  expect(title).toBe("Compare the 125 lowest seeds of each setup");
  expect(problem).toBe("More than 500 runs cannot be compared.");
  expect(comparable("studies", [row(1, 900, 300)], {}).title).toBe("Compare the lowest seed of each setup");
});

test("where there is no room for a seed of each, or runs stand alone, it says what to do", () => {
  const singles = Array.from({ length: 501 }, (_, i) => row(i + 1, 1));
  expect(comparable("setups", singles, {})).toMatchObject({
    address: null,
    problem: expect.stringContaining("fewer setups"),
  });
  expect(comparable("runs", singles, {})).toMatchObject({
    address: null,
    problem: expect.stringContaining("All but the seed"),
  });
  expect(comparable("runs", singles.slice(1), {}).problem).toBeNull();
});

test("what is chosen is what a new search starts from", () => {
  expect(againAddress("runs", [row(3, 1)])).toBe("/new?from=run/3");
  expect(againAddress("runs", [row(3, 1), row(4, 1), row(9, 1)])).toBe("/new?from=runs/3-4,9");
  expect(againAddress("setups", [row(7, 4)])).toBe("/new?from=setups/7");
  expect(againAddress("studies", [row(2, 4)])).toBe("/new?from=study/2");
  expect(againAddress("studies", [row(2, 4), row(1, 8)])).toBe("/new?from=studies/2,1");
});
