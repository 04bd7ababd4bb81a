/** From values to pixels and back; a degenerate domain maps to the middle of the range. */
export interface Scale {
  at: (value: number) => number;
  invert: (pixel: number) => number;
  domain: readonly [number, number];
  ticks: number[];
}

export type Interval = readonly [number, number];

export function linearScale(domain: Interval, range: Interval, ticks: number[] = []): Scale {
  const span = domain[1] - domain[0];
  const width = range[1] - range[0];
  return {
    at: (value) => range[0] + (span === 0 ? 0.5 : (value - domain[0]) / span) * width,
    invert: (pixel) => domain[0] + (width === 0 ? 0.5 : (pixel - range[0]) / width) * span,
    domain,
    ticks,
  };
}

export function logScale(domain: Interval, range: Interval, ticks: number[] = []): Scale {
  const inner = linearScale([Math.log(domain[0]), Math.log(domain[1])], range);
  return {
    at: (value) => inner.at(Math.log(value)),
    invert: (pixel) => Math.exp(inner.invert(pixel)),
    domain,
    ticks,
  };
}

/** From the least to the greatest of the values, NaN left out; in a loop, since a call takes fewer arguments than there are. */
export function extent(values: Iterable<number>): Interval {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = value < low ? value : low;
    high = value > high ? value : high;
  }
  return [low, high];
}
