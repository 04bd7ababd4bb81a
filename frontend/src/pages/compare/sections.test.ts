import { expect, test } from "vitest";
import { knownSpaces } from "../../api/knownSpaces.svelte";
import { comparison, group, ladderGroups } from "../../charts/comparisonSamples";
import type { ComparisonGroup, RunSummary } from "../../api/types";
import { cifar, validation } from "../../format/signalSamples";
import { chosenBy } from "../../format/signals";
import { seedsOf } from "./context";
import { ladderSeries } from "../../charts/groupSeries";
import { specifications } from "./differences";
import { rulesFor } from "./highlight";
import { bestMeans, drawnOf, folded, linesOf, loosestLimits } from "./picks";
import { sectionsOf } from "./sections";
import { addressWith, idsIn, rungIn, toggled } from "./view";

const noisy = { ...group(3, "random", 0.9, true), signal: validation };
const other = { ...group(4, "random", 0.7, true), space: "nasbench201", spaceTitle: "NAS-Bench-201", signal: cifar };

test("groups of one space and one reported accuracy share a section, whatever they were told", () => {
  const sections = sectionsOf({ groups: [...comparison.groups, noisy, other] });
  expect(sections.map(({ title, series }) => [title, series.map((each) => each.group.id)])).toEqual([
    ["NASBench-101, mean test accuracy", [1, 2, 3]],
    ["NAS-Bench-201, CIFAR-100 test accuracy, 200 epochs", [4]],
  ]);
  expect(sections[0]?.series.map(({ title }) => title)).toContain("Random, told simulated validation");
  expect(sections.map(({ signal }) => chosenBy(signal))).toEqual([
    "",
    ", chosen by CIFAR-100 validation accuracy, 12 epochs",
  ]);
});

test("seeds in a row are named by their ends", () => {
  expect(seedsOf([5, 1, 2, 3, 4, 9, 9, 6, 20, 21])).toBe("1 to 6, 9, 20, 21");
});

const [ladder] = sectionsOf({ groups: ladderGroups });
const [partial] = sectionsOf({ groups: ladderGroups.slice(0, 4).filter(({ id }) => id !== 2) });
const rung = (search: string, section = ladder) =>
  section ? rungIn(new URLSearchParams(search), section, ladderSeries(section.series).length) : "";

test("curves are of the loosest rung of a ladder, and of all where not every strategy searched every rung", () => {
  expect([rung(""), rung("rung=250000000"), rung("rung=7"), rung("", partial)]).toEqual([
    "none",
    "250000000",
    "none",
    "all",
  ]);
});

test("ids in the address are read and toggled", () => {
  expect(idsIn(new URLSearchParams("hide=3,x,7"), "hide")).toEqual([3, 7]);
  expect([toggled([3, 7], 7), toggled([7], 3), toggled([7], 7)]).toEqual(["3", "3,7", null]);
});

test("an address changes in one of its values", () => {
  const search = new URLSearchParams("like=1&archived=both");
  expect(addressWith("/compare", search, "archived", null)).toBe("/compare?like=1");
  expect(addressWith("/compare", search, "most", "10")).toBe("/compare?like=1&archived=both&most=10");
  expect(addressWith("/studies/1", new URLSearchParams("archived=both"), "archived", null)).toBe("/studies/1");
});

test("of too many groups a chart draws a few until others are picked", () => {
  const many = Array.from({ length: 20 }, (_, i) => ({ ...group(i + 1, "random", 0.9, true), queries: i + 1 }));
  const series = sectionsOf({ groups: many })[0]?.series ?? [];
  expect(drawnOf(series, 12, null, bestMeans)).toHaveLength(12);
  expect(drawnOf(series, 12, [3, 4], bestMeans).map((each) => each.group.id)).toEqual([3, 4]);
  expect(loosestLimits(ladder?.series ?? []).map((each) => each.group.id)).toEqual([5, 6]);
});

test("a line of a ladder is chosen by its group of the loosest limit", () => {
  expect(linesOf(ladderSeries(ladder?.series ?? [])).map(({ group: { id }, title }) => [id, title])).toEqual([
    [5, "Dense sampling"],
    [6, "Random"],
  ]);
});

test("a list is cut where that hides more than a few", () => {
  expect([folded([1, 2, 3, 4], 2), folded([1, 2, 3, 4, 5], 2)]).toEqual([
    { first: [1, 2, 3, 4], rest: [] },
    { first: [1, 2], rest: [3, 4, 5] },
  ]);
});

test("specifications tell what differs from what all share", () => {
  const found = specifications({ groups: ladderGroups, runs: [] });
  expect(found.fields).toEqual(["Strategy", "FLOPs range"]);
  expect(found.groups[0]?.values).toEqual(["Dense sampling", "at most 250\u00a0MFLOPs"]);
  expect(found.shared).toContainEqual({ name: "Queries", value: "3" });
});

test("what a run that nobody has taken yet does not have is no difference", () => {
  const [made, waiting] = ladderGroups.map(({ runs }, i) => ({
    id: runs[0],
    studyName: "Mine",
    versions: i === 0 ? { code: "1f2e", dataSha256: "ab".repeat(32) } : null,
  }));
  const found = specifications({ groups: ladderGroups.slice(0, 2), runs: [made, waiting] as unknown as RunSummary[] });
  expect(found.fields).not.toContain("Code");
  expect(found.shared).toContainEqual({ name: "Code", value: "1f2e" });
});

test("what belongs to other groups fades", () => {
  expect(rulesFor([12])).toContain(
    'svg:has([data-groups*=" 12 "]) [data-groups]:not([data-groups*=" 12 "]){opacity:.15}',
  );
  expect(rulesFor([])).toBe("");
});

test("of spaces without FLOPs no range is told, but that other spaces have one", () => {
  knownSpaces.all = [{ name: "no-flops", title: "Networks of unknown cost", flops: null }];
  const without = { ...group(7, "random", 0.9, true), space: "no-flops" };
  const shared = (groups: ComparisonGroup[]) => specifications({ groups, runs: [] }).shared.map(({ name }) => name);
  expect(shared([without, without])).not.toContain("FLOPs range");
  expect(specifications({ groups: [without, other], runs: [] }).fields).toContain("FLOPs range");
  knownSpaces.all = [];
});
