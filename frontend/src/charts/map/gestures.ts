import type { Point } from "../paths";
import { panned, zoomed, type Box } from "./view";

/** A rectangle on the page, from where a drag began to where it is, in pixels of the map's inside. */
export interface Drag {
  from: Point;
  to: Point;
}

const perWheelPixel = 0.0016;
const perKey = 0.2;

/** Pixels of the inside of a map, and what the view's limits are. */
export interface Stage {
  width: number;
  height: number;
  limits: Box;
}

const share = ({ x, y }: Point, { width, height }: Stage) => ({ x: x / width, y: 1 - y / height });

export function wheeled(view: Box, at: Point, deltaY: number, stage: Stage): Box {
  const factor = Math.exp(Math.max(-240, Math.min(240, deltaY)) * perWheelPixel);
  return zoomed(view, factor, share(at, stage), stage.limits);
}

/** The place that was under the pointer stays under it. */
export function dragged(view: Box, by: Point, stage: Stage): Box {
  return panned(view, -by.x / stage.width, by.y / stage.height, stage.limits);
}

/** Two fingers: what was between them stays between them. */
export function pinched(view: Box, before: [Point, Point], after: [Point, Point], stage: Stage): Box {
  const length = ([a, b]: [Point, Point]) => Math.max(8, Math.hypot(a.x - b.x, a.y - b.y));
  const middle = ([a, b]: [Point, Point]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const [from, to] = [middle(before), middle(after)];
  const larger = zoomed(view, length(before) / length(after), share(from, stage), stage.limits);
  return dragged(larger, { x: to.x - from.x, y: to.y - from.y }, stage);
}

/** What a key does to the view; null for a key that does nothing to it. */
export function pressed(view: Box, key: string, { limits }: Stage, home: Box): Box | null {
  const middle = { x: 0.5, y: 0.5 };
  const moves: Record<string, [number, number]> = {
    ArrowLeft: [-perKey, 0],
    ArrowRight: [perKey, 0],
    ArrowUp: [0, perKey],
    ArrowDown: [0, -perKey],
  };
  const move = moves[key];
  if (move) {
    return panned(view, move[0], move[1], limits);
  }
  if (key === "+" || key === "=") {
    return zoomed(view, 0.7, middle, limits);
  }
  if (key === "-" || key === "_") {
    return zoomed(view, 1 / 0.7, middle, limits);
  }
  return key === "0" ? home : null;
}

/** The part of the plane under a drag. */
export function boxOf(view: Box, { from, to }: Drag, { width, height }: Stage): Box {
  const x = (pixel: number) => view.x[0] + (pixel / width) * (view.x[1] - view.x[0]);
  const y = (pixel: number) => view.y[1] - (pixel / height) * (view.y[1] - view.y[0]);
  return {
    x: [x(Math.min(from.x, to.x)), x(Math.max(from.x, to.x))],
    y: [y(Math.max(from.y, to.y)), y(Math.min(from.y, to.y))],
  };
}

/** Where a part of the plane is drawn, which may reach beyond the edges: the inverse of `boxOf`. */
export function dragOf(view: Box, box: Box, { width, height }: Stage): Drag {
  const x = (value: number) => ((value - view.x[0]) / (view.x[1] - view.x[0])) * width;
  const y = (value: number) => ((view.y[1] - value) / (view.y[1] - view.y[0])) * height;
  return { from: { x: x(box.x[0]), y: y(box.y[1]) }, to: { x: x(box.x[1]), y: y(box.y[0]) } };
}
