import { expect, test } from "vitest";
import { seriesStyle } from "./palette";

test("the known strategies differ in colour and in dash", () => {
  const strategies = ["dense-sampling", "random", "regularized-evolution", "local-search", "bananas", "reinforce"];
  const styles = strategies.map(seriesStyle);
  expect(new Set(styles.map(({ colour }) => colour)).size).toBe(strategies.length);
  expect(new Set(styles.map(({ dash }) => dash)).size).toBe(strategies.length);
});

test("a new strategy keeps its style and takes none of the known", () => {
  expect(seriesStyle("simulated-annealing")).toEqual(seriesStyle("simulated-annealing"));
  expect(seriesStyle("simulated-annealing").colour).not.toMatch(/series-/);
});
