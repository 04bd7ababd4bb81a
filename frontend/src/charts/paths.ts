import { rounded } from "./svg";

export interface Point {
  x: number;
  y: number;
}

/** A staircase: each value holds until the next point. */
export function stepPath(points: Point[]): string {
  const [first, ...rest] = points;
  if (!first) {
    return "";
  }
  return `M${rounded(first.x)},${rounded(first.y)}` + rest.map(({ x, y }) => `H${rounded(x)}V${rounded(y)}`).join("");
}

/** The area between two staircases over the same x. Going back, height changes before moving left. */
export function stepBand(xs: number[], lows: number[], highs: number[]): string {
  const upper = stepPath(xs.map((x, i) => ({ x, y: highs[i] ?? 0 })));
  const last = xs.length - 1;
  const back = xs
    .map((x, i) => `V${rounded(lows[i] ?? 0)}` + (i === last ? "" : `H${rounded(x)}`))
    .reverse()
    .join("");
  return upper ? `${upper}${back}Z` : "";
}
