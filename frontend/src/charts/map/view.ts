import type { Interval } from "../scale";

/** The part of the plane that is shown, or a rectangle of it, in plot units: logarithms on a log axis. */
export interface Box {
  x: Interval;
  y: Interval;
}

/** How near one can come: this share of the whole. */
const closest = 1e-4;

const span = ([low, high]: Interval) => high - low;

/** Larger by a factor below 1, smaller by one above it; the place under the fractions (0 to 1, from the lower left) stays. */
export function zoomed(view: Box, factor: number, at: { x: number; y: number }, limits: Box): Box {
  const scale = (side: Interval, share: number, whole: Interval): Interval => {
    const wanted = Math.min(span(whole), Math.max(span(whole) * closest, span(side) * factor));
    const low = side[0] + share * (span(side) - wanted);
    return [low, low + wanted];
  };
  return kept({ x: scale(view.x, at.x, limits.x), y: scale(view.y, at.y, limits.y) }, limits);
}

/** Moved by shares of its own size, to the right and up. */
export function panned(view: Box, right: number, up: number, limits: Box): Box {
  const moved = (side: Interval, by: number): Interval => [side[0] + by * span(side), side[1] + by * span(side)];
  return kept({ x: moved(view.x, right), y: moved(view.y, up) }, limits);
}

/** Pushed back inside the limits. */
function kept(view: Box, limits: Box): Box {
  const inside = (side: Interval, [low, high]: Interval): Interval => {
    const shift = Math.max(0, low - side[0]) - Math.max(0, side[1] - high);
    return [side[0] + shift, side[1] + shift];
  };
  return { x: inside(view.x, limits.x), y: inside(view.y, limits.y) };
}

/** What holds both. */
export function joined(a: Box, b: Box): Box {
  const both = (p: Interval, q: Interval): Interval => [Math.min(p[0], q[0]), Math.max(p[1], q[1])];
  return { x: both(a.x, b.x), y: both(a.y, b.y) };
}

/** A box in data units in an address: "251~788~0.93~0.943". */
export function writtenBox(box: Box, log: boolean): string {
  const x = box.x.map((value) => (log ? 10 ** value : value));
  return [...x, ...box.y].map((value) => Number(value.toPrecision(6))).join("~");
}

/** Null for what is none. */
export function parsedBox(text: string | null, log: boolean): Box | null {
  const numbers = (text ?? "").split("~").map((part) => (part === "" ? NaN : Number(part)));
  const [left, right, low, high, ...rest] = numbers.map((value, i) => (log && i < 2 ? Math.log10(value) : value));
  const sides = [left, right, low, high];
  if (rest.length > 0 || !sides.every((value): value is number => value !== undefined && Number.isFinite(value))) {
    return null;
  }
  const [x0, x1, y0, y1] = sides as [number, number, number, number];
  return x1 > x0 && y1 > y0 ? { x: [x0, x1], y: [y0, y1] } : null;
}
