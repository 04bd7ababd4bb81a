import type { Interval } from "./scale";

/** The largest of 1, 2, 5 x 10^k that cuts the span into at least about `count` steps. */
function niceStep(span: number, count: number): number {
  const raw = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const ratio = raw / power;
  return power * (ratio >= 7.07 ? 10 : ratio >= 3.16 ? 5 : ratio >= 1.41 ? 2 : 1);
}

/** Round values inside the domain, about `count` of them, apart by `smallest` or more. */
export function linearTicks([low, high]: Interval, count: number, smallest = 0): number[] {
  if (!(high > low)) {
    return [low];
  }
  const step = Math.max(smallest, niceStep(high - low, count));
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** 1, 2 and 5 times powers of ten inside the domain, thinned to powers and their halves where that is too many; equal steps where it is narrow. */
export function logTicks([low, high]: Interval, count: number): number[] {
  if (powersTimes([1, 2, 5], low, high).length < 3) {
    return linearTicks([low, high], count - 1);
  }
  for (const factors of [[1, 2, 5], [1, 3], [1]]) {
    const ticks = powersTimes(factors, low, high);
    if (ticks.length <= count) {
      return ticks;
    }
  }
  return [];
}

function powersTimes(factors: number[], low: number, high: number): number[] {
  const ticks: number[] = [];
  for (let exponent = Math.floor(Math.log10(low)); 10 ** exponent <= high; exponent += 1) {
    ticks.push(...factors.map((factor) => factor * 10 ** exponent).filter((tick) => tick >= low && tick <= high));
  }
  return ticks;
}

/** Every so many of some values, from the first, that at most `room` are left. */
export function thinned(values: number[], room: number): number[] {
  const step = Math.max(1, Math.ceil(values.length / Math.max(1, room)));
  return values.filter((_, i) => i % step === 0);
}

/** Writes numbers with as many digits as tell ticks apart. */
export function tickText(ticks: number[]): (tick: number) => string {
  const step = ticks.length > 1 ? Math.min(...ticks.slice(1).map((tick, i) => tick - (ticks[i] ?? 0))) : 1;
  const digits = Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  return (tick) => tick.toLocaleString("en", { maximumFractionDigits: digits });
}
