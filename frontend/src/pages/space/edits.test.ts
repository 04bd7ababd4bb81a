import { expect, test } from "vitest";
import type { Neighbour } from "../../api/types";
import { byAccuracy, editText, relative } from "./edits";

const concepts = [
  { name: "conv3x3", title: "Conv 3×3", group: "operations" },
  { name: "skips", title: "Skip edges", group: "skips" },
];

test("an edit is told by the concepts that it changes", () => {
  const from = { concepts: { conv3x3: 1, skips: 2 } };
  expect(editText(from, { concepts: { conv3x3: 2, skips: 1 } }, concepts)).toBe("Conv 3×3 +1, Skip edges −1");
  expect(editText(from, from, concepts)).toBe("no concept");
});

test("the best neighbour comes first, what was not measured last", () => {
  const all = [null, 0.9, 0.94].map((testAccuracy) => ({ testAccuracy }) as Neighbour);
  expect(byAccuracy(all).map(({ testAccuracy }) => testAccuracy)).toEqual([0.94, 0.9, null]);
});

test("costs are compared by percent, where both are known", () => {
  expect(relative(100, 112.5)).toBe("+12.5\u00a0%");
  expect(relative(100, 50)).toBe("−50.0\u00a0%");
  expect(relative(100, 100)).toBe("±0.0\u00a0%");
  expect(relative(null, 1)).toBe("–");
});
