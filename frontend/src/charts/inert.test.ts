import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { responseScale } from "../format/response";
import { testMean } from "../format/signalSamples";
import type { Architecture } from "../api/types";
import { captioned } from "./caption";
import { cellGraph } from "./cellGraph";
import { comparisonCurves } from "./comparisonCurves";
import { ladderGroups } from "./comparisonSamples";
import { conceptCurves } from "./conceptCurves";
import { bothSeries, concepts } from "./effectSamples";
import { forest } from "./forest";
import { fronts } from "./fronts";
import { groupSeries, ladderSeries } from "./groupSeries";
import { interactionMatrix } from "./interactionMatrix";
import { ladder } from "./ladder";
import { pairHeat } from "./pairHeat";
import { traversalStrip } from "./traversalStrip";

/** Leaves a text and an attribute, if anything lets it. */
const evil = `"'><img src=x onerror=alert(1)>`;
const words = new Set(["title", "spaceTitle", "accuracy", "unit", "description", "label", "reason"]);

/** The same with that in everything that people or tables name. */
function named<T>(value: T): T {
  const infect = (key: string, each: unknown) => (words.has(key) && typeof each === "string" ? each + evil : each);
  return JSON.parse(JSON.stringify(value, infect)) as T;
}

const size = { width: 900, height: 320 };
const signal = named(testMean);
const series = named(groupSeries(named(ladderGroups), ["dense-sampling", "random"]));
const effects = { concepts: named(concepts), series: named(bothSeries), scale: responseScale("accuracy") };
const cell: Architecture = {
  index: 0,
  hash: evil,
  label: evil,
  vertices: 3,
  operations: ["input", evil, "output"],
  edges: [
    [0, 1],
    [1, 2],
  ],
  parameters: 1,
  flops: 1,
  concepts: {},
  testAccuracy: 0.9,
  measures: [],
  origin: "measured",
  deviation: null,
  measuredAccuracy: 0.9,
  equivalents: [],
  equivalentCount: 0,
};
const decoded = { ...cell, accuracies: [] };
const point = (value: number, reason: string | null) => ({ value, changes: {}, architecture: decoded, reason });
const curves = comparisonCurves({ series, signal, spread: "interval" }, size);

test.each([
  ["curves", curves],
  ["an exported picture", captioned(curves, `A study ${evil}`, [`Space ${evil}`])],
  ["a ladder", ladder({ ladder: named(ladderSeries(series)), signal }, size)],
  ["fronts", fronts({ series, combined: [], signal }, size)],
  ["a forest", forest(effects, 900)],
  ["curves of concepts", conceptCurves({ ...effects, id: "c" }, 900)],
  ["a matrix of pairs", interactionMatrix({ ...effects, selected: null }, 900)],
  ["a pair", pairHeat({ ...effects, pair: ["conv3x3", "skips"] }, 900)],
  ["an architecture", cellGraph(cell)],
  [
    "a strip of architectures",
    traversalStrip({ title: evil, points: [point(0, null), point(1, evil)], present: 0 }, 900),
  ],
])("what people write is text in %s", (_, drawing) => {
  expect(drawing).toContain("&lt;img");
  expect(drawing).not.toContain("<img");
  // No attribute ends early: outside of tags and inside of their quotes there is no angle and no quote.
  expect(drawing.replace(/<\/?[a-zA-Z]+(?: [\w:-]+="[^"<>]*")*\/?>/g, "")).not.toMatch(/[<>]/);
});

/** What takes text as text, and what takes finished drawings apart. */
const mayWriteMarkup = ["svg.ts", "caption.ts", "exportImage.ts"];

test("markup is written in few places, and text and tooltips in one", () => {
  const sources = (readdirSync(import.meta.dirname, { recursive: true }) as string[]).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  expect(sources.length).toBeGreaterThan(50);
  for (const file of sources) {
    const source = readFileSync(join(import.meta.dirname, file), "utf8");
    if (!mayWriteMarkup.includes(file)) {
      expect(source, file).not.toMatch(/["'`]<\/?[a-z]/);
      expect(source, file).not.toMatch(/element\(\s*"(text|title|tspan|style|script|foreignObject|a)"/);
    }
  }
});
