import { expect, test } from "vitest";
import { keptBy, parsedFilters, selected, writtenFilters } from "./filters";

const filters = [
  { column: "flops", min: 200, max: 800 },
  { column: "concept-layers", min: null, max: 5 },
];

test("filters are written and read back", () => {
  expect(writtenFilters(filters)).toBe("flops:200:800,concept-layers::5");
  expect(parsedFilters("flops:200:800,concept-layers::5")).toEqual(filters);
});

test.each([null, "", "flops", "flops::", "flops:x:1", ":1:2", "flops:1:2:3"])("%s filters nothing", (text) => {
  expect(parsedFilters(text)).toEqual([]);
});

test("all filters must be met, ends included, and what is not known meets none", () => {
  const values: Record<string, Float32Array | Uint8Array> = {
    flops: Float32Array.of(199, 200, 800, 500, NaN),
    "concept-layers": Uint8Array.of(1, 5, 6, 0, 0),
  };
  expect(Array.from(keptBy(filters, 5, (name) => values[name]) ?? [])).toEqual([0, 1, 0, 1, 0]);
  expect(keptBy([], 5, (name) => values[name])).toBeNull();
});

test("a value typed as it is shown is met by the single number that stands for it", () => {
  expect(keptBy([{ column: "a", min: 0.9, max: 0.9 }], 1, () => Float32Array.of(0.9))?.[0]).toBe(1);
});

test("the best of a selection come first, and those without accuracy not at all", () => {
  const n = 60;
  const accuracies = Float32Array.from({ length: n }, (_, i) => (i === 7 ? NaN : (i * 17) % n));
  const points = { x: Float32Array.from({ length: n }, (_, i) => i), y: accuracies };
  const all = selected(points, accuracies, null, null);
  expect(all.indices).toHaveLength(n - 1);
  expect(all.best).toHaveLength(20);
  expect(all.best.map((i) => accuracies[i])).toEqual(
    Array.from(accuracies)
      .filter((a) => a === a)
      .sort((a, b) => b - a)
      .slice(0, 20),
  );
  const few = selected(
    points,
    accuracies,
    Uint8Array.from({ length: n }, (_, i) => i % 2),
    { x: [0, 5], y: [0, n] },
  );
  expect(Array.from(few.indices)).toEqual([1, 3, 5]);
  expect(few.mean).toBeCloseTo((17 + 51 + 25) / 3);
});
