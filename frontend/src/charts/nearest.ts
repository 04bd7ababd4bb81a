import type { Point } from "./paths";

/** The index of the point nearest to a place within `reach` pixels, or -1. */
export function nearest(points: Point[], place: Point, reach: number): number {
  let best = -1;
  let bestDistance = reach * reach;
  points.forEach((point, i) => {
    const distance = (point.x - place.x) ** 2 + (point.y - place.y) ** 2;
    if (distance <= bestDistance) {
      best = i;
      bestDistance = distance;
    }
  });
  return best;
}
