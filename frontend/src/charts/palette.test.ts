import { expect, test } from "vitest";
import { seriesStyle } from "./palette";

test("the known strategies differ in colour and in dash", () => {
  const styles = ["dense-sampling", "random", "regularized-evolution"].map(seriesStyle);
  expect(new Set(styles.map(({ colour }) => colour)).size).toBe(3);
  expect(new Set(styles.map(({ dash }) => dash)).size).toBe(3);
});

test("a new strategy keeps its style and takes none of the known", () => {
  expect(seriesStyle("local-search")).toEqual(seriesStyle("local-search"));
  expect(seriesStyle("local-search").colour).toMatch(/series-[456]/);
});
