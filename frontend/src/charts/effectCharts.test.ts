import { expect, test } from "vitest";
import { responseScale } from "../format/response";
import { conceptCurves } from "./conceptCurves";
import { bothSeries, concepts, effect } from "./effectSamples";
import { forest } from "./forest";
import { excludesZero, interactionCells, interactionMatrix } from "./interactionMatrix";
import { pairHeat } from "./pairHeat";

const scale = responseScale("accuracy");
const data = { concepts, series: bothSeries, scale };
const matrix = { ...data, selected: null };

test("the forest of effects is as committed", () => {
  expect(forest(data, 900)).toMatchSnapshot();
});

test("run and table differ in shape, and an effect that cannot be estimated says why", () => {
  const drawn = forest(data, 900);
  expect(drawn.match(/<circle/g)).toHaveLength(3);
  expect(drawn).toContain("no estimate: does not vary among these architectures");
  expect(drawn).toContain("+2.00 [+0.50, +3.50]");
});

test("a narrow forest leaves the numbers and the reasons to the table", () => {
  expect(forest(data, 320)).not.toContain("+2.00 [");
  expect(forest(data, 320)).toContain("no estimate: see All numbers");
});

test("the curves are as committed, without a whisker where one cell has no interval", () => {
  expect(conceptCurves({ ...data, id: "c" }, 620)).toMatchSnapshot();
});

test("the matrix of interactions is as committed", () => {
  expect(interactionMatrix({ ...matrix, selected: ["conv3x3", "skips"] }, 700)).toMatchSnapshot();
});

test("the run lies below the diagonal and the table above it", () => {
  const [run, , , table] = interactionCells(matrix, 700);
  expect(run?.series.side).toBe("run");
  expect((run?.y ?? 0) > (table?.y ?? 0)).toBe(true);
  expect((run?.x ?? 0) < (table?.x ?? 0)).toBe(true);
});

test("long names are written left of what is drawn of them", () => {
  const title = "Squeeze-and-excitation modules";
  const long = { ...matrix, concepts: concepts.map((each) => (each.name === "skips" ? { ...each, title } : each)) };
  expect(forest(long, 900)).toContain(">Squeeze-and-excitation</text>");
  expect(forest(long, 320)).toContain(`>${title}</text>`);
  expect(interactionMatrix(long, 700)).toContain(">2 Squeeze-and-excitation</text>");
  expect(Math.min(...interactionCells(long, 700).map(({ x }) => x))).toBeGreaterThan(
    "2 Squeeze-and-excitation".length * 6.6,
  );
});

test("an interval that touches neither side of zero is marked", () => {
  const pair = { first: "a", second: "b", table: [], estimability: "estimated" as const, gainedShare: 0 };
  expect(excludesZero({ ...pair, interaction: effect(0.02, 0.01) })).toBe(true);
  expect(excludesZero({ ...pair, interaction: effect(-0.02, 0.03) })).toBe(false);
  expect(excludesZero({ ...pair, interaction: null })).toBe(false);
});

test("the two-way tables are as committed and share their colours", () => {
  expect(pairHeat({ ...data, pair: ["conv3x3", "skips"] }, 800)).toMatchSnapshot();
});

test("cells too narrow for numbers have them in their titles", () => {
  const narrow = pairHeat({ ...data, pair: ["conv3x3", "skips"] }, 60);
  expect(narrow).toContain("<title>");
  expect(narrow).not.toContain(">n ");
});
