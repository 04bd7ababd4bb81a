import { expect, test } from "vitest";
import type { Item } from "./item";
import { ranked, score, wordsOf } from "./rank";

const item = (title: string, detail = ""): Item => ({ id: title, kind: "Page", title, detail, address: "/" });
const titles = (text: string, items: Item[], ofServer: Item[] = []) =>
  ranked(text, items, ofServer, 5).map(({ title }) => title);

test("a whole word comes before a start, a start before a middle, a title before its detail", () => {
  const items = [
    item("Something", "of a run"),
    item("Prunes"),
    item("My running"),
    item("Runs"),
    item("Compare run and run"),
  ];
  expect(titles("run", items)).toEqual(["Compare run and run", "Runs", "My running", "Prunes", "Something"]);
});

test("of two equally good ones the shorter is first", () => {
  expect(titles("101", [item("Space NASBench-101"), item("Run 101")])).toEqual(["Run 101", "Space NASBench-101"]);
  expect(titles("12", [item("Run 120"), item("Run 12")])).toEqual(["Run 12", "Run 120"]);
});

test("every word must be found, in any order", () => {
  const items = [item("Run 12", "Dense sampling, seed 1"), item("Run 13", "Random, seed 1")];
  expect(titles("dense 12", items)).toEqual(["Run 12"]);
  expect(titles("#13", items)).toEqual(["Run 13"]);
  expect(titles("dense 13", items)).toEqual([]);
});

test("letters in their order are enough, from the start of a word", () => {
  expect(titles("nsrch", [item("Runs"), item("New search")])).toEqual(["New search"]);
  expect(titles("srch", [item("New search")])).toEqual(["New search"]);
  expect(titles("erch", [item("New search")])).toEqual([]);
});

test("signs of regular expressions are only signs", () => {
  expect(titles("3×3 (a.b", [item("Conv 3×3 (a.b)"), item("Conv 3×3 axb")])).toEqual(["Conv 3×3 (a.b)"]);
});

test("what the server found stays, after what is named, and nothing comes twice", () => {
  const known = item("Run 1", "about notes");
  expect(titles("note", [known], [item("Run 7"), known])).toEqual(["Run 1", "Run 7"]);
});

test("without words all keep their order", () => {
  expect(wordsOf("  # ")).toEqual([]);
  expect(score([], item("Runs"))).toBe(0);
  expect(titles("", [item("Longer"), item("Runs")])).toEqual(["Longer", "Runs"]);
});
