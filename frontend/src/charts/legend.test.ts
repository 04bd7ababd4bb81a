import { expect, test } from "vitest";
import { bothSeries } from "./effectSamples";
import { seriesLegend } from "./effectSeries";
import { legend } from "./legend";
import { textWidth } from "./textWidth";

const entries = ["Run 12345 (simulated validation)", "Whole table (hindsight)"].map((title) => ({
  mark: (x: number, y: number) => `<circle cx="${x}" cy="${y}"/>`,
  title,
}));

/** Where each line of text ends, were its letters as wide as those of the charts at most. */
const ends = (drawn: string) =>
  [...drawn.matchAll(/<text x="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, line]) => Number(x) + textWidth(line ?? ""));

test.each([900, 332, 262, 120])("nothing is cut at %i pixels", (width) => {
  expect(Math.max(...ends(legend(entries, width).content))).toBeLessThanOrEqual(width);
});

test("names are in a row where there is room, and one under the other where there is not", () => {
  expect(legend(entries, 900).height).toBe(17);
  expect(legend(entries, 262).height).toBe(34);
  expect(legend(entries, 120).height).toBe(85);
});

test("the whole table is named as hindsight", () => {
  expect(seriesLegend(bothSeries, 300).content).toContain("Whole table (hindsight)");
});
