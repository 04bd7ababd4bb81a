import type { Point } from "../paths";
import type { Points } from "./raster";
import type { Box } from "./view";

const cell = 8;

/** Finds what is nearest to a place of one view: made with one pass over the points, asked as often as the pointer moves. */
export class PickGrid {
  readonly #columns: number;
  readonly #rows: number;
  /** The last point of each cell, and of each point the one before it in its cell; -1 for none. */
  readonly #last: Int32Array;
  readonly #before: Int32Array;

  constructor(
    private readonly points: Points,
    kept: Uint8Array | null,
    private readonly view: Box,
    private readonly width: number,
    private readonly height: number,
  ) {
    this.#columns = Math.max(1, Math.ceil(width / cell));
    this.#rows = Math.max(1, Math.ceil(height / cell));
    this.#last = new Int32Array(this.#columns * this.#rows).fill(-1);
    this.#before = new Int32Array(points.x.length);
    for (let i = 0; i < points.x.length; i += 1) {
      const { x, y } = this.placeOf(i);
      if (x >= 0 && x < width && y >= 0 && y < height && kept?.[i] !== 0) {
        const at = ((y / cell) | 0) * this.#columns + ((x / cell) | 0);
        this.#before[i] = this.#last[at] as number;
        this.#last[at] = i;
      }
    }
  }

  /** In pixels from the upper left corner of the view. */
  placeOf(index: number): Point {
    const { x, y } = this.view;
    return {
      x: (((this.points.x[index] ?? NaN) - x[0]) / (x[1] - x[0])) * this.width,
      y: ((y[1] - (this.points.y[index] ?? NaN)) / (y[1] - y[0])) * this.height,
    };
  }

  /** The index of the point nearest to a place within `reach` pixels, or -1. */
  nearest(place: Point, reach: number): number {
    let [best, bestDistance] = [-1, reach * reach];
    const from = {
      x: Math.max(0, Math.floor((place.x - reach) / cell)),
      y: Math.max(0, Math.floor((place.y - reach) / cell)),
    };
    const to = {
      x: Math.min(this.#columns - 1, Math.floor((place.x + reach) / cell)),
      y: Math.min(this.#rows - 1, Math.floor((place.y + reach) / cell)),
    };
    for (let row = from.y; row <= to.y; row += 1) {
      for (let column = from.x; column <= to.x; column += 1) {
        for (let i = this.#last[row * this.#columns + column] ?? -1; i >= 0; i = this.#before[i] ?? -1) {
          const at = this.placeOf(i);
          const distance = (at.x - place.x) ** 2 + (at.y - place.y) ** 2;
          if (distance <= bestDistance) {
            [best, bestDistance] = [i, distance];
          }
        }
      }
    }
    return best;
  }
}
