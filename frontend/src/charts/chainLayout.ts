import type { Point } from "./paths";

/** A box of a vertex, its place yet to be found. */
interface Box {
  width: number;
  height: number;
}

/** Where the boxes of a chain stand, by their middles, and an edge from each to the next. */
interface ChainLayout {
  middles: Point[];
  edges: Point[][];
}

/** A chain with more vertices than this would be higher than the figures beside it. */
const mostInOneColumn = 12;
const narrowest = 320;
const between = { rows: 24, columns: 28 };

/** Whether vertices are led through one after the other, from input to output, and there are too many for one column. */
export function isLongChain(vertices: number, edges: [number, number][]): boolean {
  const steps = new Set(edges.map(([from, to]) => (to === from + 1 ? from : -1)));
  return vertices > mostInOneColumn && edges.length === vertices - 1 && steps.size === edges.length && !steps.has(-1);
}

/**
 * A long chain folded into columns, the first one down, the second one up and so on, so that neighbours stay neighbours:
 * as few columns as are short enough, at least two and otherwise no more than a narrow screen holds.
 */
export function chainLayout(boxes: Box[]): ChainLayout {
  const width = Math.max(...boxes.map((box) => box.width));
  const height = Math.max(...boxes.map((box) => box.height));
  const step = { x: width + between.columns, y: height + between.rows };
  const fitting = Math.floor((narrowest + between.columns) / step.x);
  const columns = Math.max(2, Math.min(fitting, Math.ceil(boxes.length / mostInOneColumn)));
  const rows = Math.ceil(boxes.length / columns);
  const middles = boxes.map((_, i) => {
    const column = Math.floor(i / rows);
    const row = i % rows;
    return { x: column * step.x, y: (column % 2 === 0 ? row : rows - 1 - row) * step.y };
  });
  const edges = middles.slice(1).map((to, i) => {
    const from = middles[i] ?? to;
    return from.x === to.x ? upright(from, to, height / 2) : level(from, to, boxes[i], boxes[i + 1]);
  });
  return { middles, edges };
}

function upright(from: Point, to: Point, half: number): Point[] {
  const way = Math.sign(to.y - from.y);
  return [
    { x: from.x, y: from.y + way * half },
    { x: to.x, y: to.y - way * half },
  ];
}

function level(from: Point, to: Point, leaving: Box | undefined, entered: Box | undefined): Point[] {
  return [
    { x: from.x + (leaving?.width ?? 0) / 2, y: from.y },
    { x: to.x - (entered?.width ?? 0) / 2, y: to.y },
  ];
}
