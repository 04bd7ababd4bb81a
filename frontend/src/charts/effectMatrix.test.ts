import { expect, test } from "vitest";
import { reportOf } from "../pages/controllers/samples";
import { axisTitle, differs, effectCells, effectMatrix } from "./effectMatrix";
import { concepts } from "./effectSamples";

const data = { concepts, effects: reportOf(0.9).effects };

test("the matrix of effects is as committed", () => {
  expect(effectMatrix(data, 700)).toMatchSnapshot();
});

test("each axis has a row with a square for each concept, the free axes last", () => {
  const cells = effectCells(data, 700);
  expect(cells).toHaveLength(5 * 3);
  expect(cells[4]).toMatchObject({ axis: "skips", concept: "skips", effect: 1.8, asked: 1.7 });
  expect(cells.every((cell, i) => i === 0 || cell.y >= (cells[i - 1]?.y ?? 0))).toBe(true);
});

test("the label counts what was not done as asked, and what free axes move", () => {
  expect(effectMatrix(data, 700)).toContain("1 of 9 differ from what was asked");
  expect(effectMatrix(data, 700)).toContain("at most 0.01 deviations");
  expect(differs({ effect: 1.69, asked: 1.66 })).toBe(false);
});

test("where there is no room, axes and concepts are numbered", () => {
  expect(effectMatrix(data, 330)).toContain(">f2</text>");
  expect(effectMatrix(data, 330)).not.toContain(">Skip edges</text>");
  expect(axisTitle(data, "free2")).toBe("Free axis 2");
  expect(axisTitle(data, "skips")).toBe("Skip edges");
});

test("a controller without named axes says so", () => {
  const effects = { ...data.effects, axes: ["free1", "free2"], effect: [[1, 0, 0], [0, 1, 0]], asked: [[0, 0, 0], [0, 0, 0]] }; // prettier-ignore
  expect(effectMatrix({ concepts, effects }, 700)).toContain("none of which is named");
});

test("long names do not lie over the squares", () => {
  const title = "Squeeze-and-excitation modules";
  const long = { ...data, concepts: concepts.map((each) => (each.name === "skips" ? { ...each, title } : each)) };
  expect(effectMatrix(long, 700)).toContain(">Squeeze-and-excitation</text>");
  expect(effectCells(long, 700)[0]?.x).toBeGreaterThan("Squeeze-and-excitation".length * 6.6);
  expect(effectCells(long, 330)[0]?.x).toBe(26);
});
