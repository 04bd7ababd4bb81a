import { expect, test } from "vitest";
import { cellChanges, isChanged } from "./cellChanges";

const before = {
  operations: ["input", "conv3x3-bn-relu", "maxpool3x3", "output"],
  edges: [
    [0, 1],
    [1, 2],
    [2, 3],
  ] as [number, number][],
};

test("the same architecture has no changes, whatever the order of its vertices", () => {
  const again = {
    operations: ["input", "maxpool3x3", "conv3x3-bn-relu", "output"],
    edges: [
      [0, 2],
      [2, 1],
      [1, 3],
    ] as [number, number][],
  };
  const changes = cellChanges(before, again);
  expect(isChanged(changes)).toBe(false);
  expect(changes.matched).toEqual([0, 2, 1, 3]);
});

test("a vertex put in between is new with its edges, and the edge that it replaced is gone", () => {
  const after = {
    operations: ["input", "conv3x3-bn-relu", "conv1x1-bn-relu", "maxpool3x3", "output"],
    edges: [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ] as [number, number][],
  };
  const { matched, newEdges, lost } = cellChanges(before, after);
  expect(matched).toEqual([0, 1, null, 2, 3]);
  expect([...newEdges]).toEqual([1, 2]);
  expect(lost).toEqual({ vertices: 0, edges: 1 });
});

test("of vertices of one operation those are matched that keep most edges", () => {
  const operations = ["input", "conv3x3-bn-relu", "conv3x3-bn-relu", "output"];
  const straight = {
    operations,
    edges: [
      [0, 1],
      [1, 2],
      [2, 3],
    ] as [number, number][],
  };
  const crossed = {
    operations,
    edges: [
      [0, 2],
      [2, 1],
      [1, 3],
    ] as [number, number][],
  };
  expect(isChanged(cellChanges(straight, crossed))).toBe(false);
});

test("a vertex is lost where there was one more of its operation", () => {
  const after = {
    operations: ["input", "maxpool3x3", "output"],
    edges: [
      [0, 1],
      [1, 2],
    ] as [number, number][],
  };
  expect(cellChanges(before, after)).toMatchObject({ matched: [0, 2, 3], lost: { vertices: 1, edges: 2 } });
});

test("long chains are matched in their order", () => {
  const chain = (blocks: string[]) => ({
    operations: ["input", ...blocks, "output"],
    edges: Array.from({ length: blocks.length + 1 }, (_, i): [number, number] => [i, i + 1]),
  });
  const blocks = ["a", "b", "a", "c", "b", "a", "c", "d"];
  const other = blocks.map((block, i) => (i === 3 ? "x" : block));
  const changes = cellChanges(chain(blocks), chain(other));
  expect(changes.matched).toEqual([0, 1, 2, 3, null, 5, 6, 7, 8, 9]);
  expect([...changes.newEdges]).toEqual([3, 4]);
});
