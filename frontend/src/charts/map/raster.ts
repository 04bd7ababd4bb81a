import type { Values } from "../../api/columns";
import type { Box } from "./view";

/** Points in plot units, by index; those with NaN have no place. */
export interface Points {
  x: Float32Array;
  y: Float32Array;
}

/** What of the points is shown, and by what. */
export interface Shown {
  /** 0 of those that a filter leaves out. */
  kept: Uint8Array | null;
  /** Numbers whose mean colours a pixel. */
  colour: Values | null;
}

/** Number of points on each pixel of a view, row-major from the top, and sums of their colours. */
export interface Raster {
  width: number;
  height: number;
  counts: Uint32Array;
  sums: Float32Array;
  /** Of points that are left out or have no colour. */
  rest: Uint32Array;
  highest: number;
  /** Points in the view that are not left out. */
  inView: number;
}

export function emptyRaster(width: number, height: number): Raster {
  const size = width * height;
  return {
    width,
    height,
    counts: new Uint32Array(size),
    sums: new Float32Array(size),
    rest: new Uint32Array(size),
    highest: 0,
    inView: 0,
  };
}

/** Counts points into a raster of the right size, which is used again and again: one pass over them takes milliseconds. */
export function fill(raster: Raster, { x, y }: Points, { kept, colour }: Shown, view: Box): void {
  const { width, height, counts, sums, rest } = raster;
  counts.fill(0);
  sums.fill(0);
  rest.fill(0);
  const [left, top] = [view.x[0], view.y[1]];
  const perX = width / (view.x[1] - left);
  const perY = height / (top - view.y[0]);
  let [highest, inView] = [0, 0];
  const n = x.length;
  for (let i = 0; i < n; i += 1) {
    const column = ((x[i] as number) - left) * perX;
    const row = (top - (y[i] as number)) * perY;
    // Of NaN each comparison is false.
    if (column >= 0 && column < width && row >= 0 && row < height) {
      const pixel = (row | 0) * width + (column | 0);
      if (kept && kept[i] === 0) {
        rest[pixel] = (rest[pixel] as number) + 1;
        continue;
      }
      inView += 1;
      const value = colour ? (colour[i] as number) : 0;
      if (value === value) {
        const count = (counts[pixel] as number) + 1;
        counts[pixel] = count;
        sums[pixel] = (sums[pixel] as number) + value;
        highest = count > highest ? count : highest;
      } else {
        rest[pixel] = (rest[pixel] as number) + 1;
      }
    }
  }
  raster.highest = highest;
  raster.inView = inView;
}
