import type { FlopsRange } from "../api/types";
import { integer } from "./numbers";

export const flopsConvention = "FLOPs are multiply-accumulates of one forward pass.";

const unitsPerMflops = 1e6;

export function toMflops(flops: number): number {
  return flops / unitsPerMflops;
}

export function toFlops(mflops: number): number {
  return Math.round(mflops * unitsPerMflops);
}

/** As a limit is typed: to the last operation. "15.64736" */
export function mflopsExactly(flops: number): string {
  return String(Math.round(flops) / unitsPerMflops);
}

const digitsOfLimit = 4;

/** A limit as somebody would choose it, in four digits, rounded up so that it admits what it was taken from: 15,647,360 is 15,650,000. */
export function legibleLimit(flops: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, flops))) + 1 - digitsOfLimit);
  return Math.ceil(flops / unit) * unit;
}

/** MFLOPs in three or more significant digits: "37.1", "787", "1,195". */
export function mflopsValue(flops: number): string {
  const mflops = toMflops(flops);
  return mflops < 100 ? mflops.toFixed(1) : integer(mflops);
}

/** The same; a dash where FLOPs are not known. */
export function mflopsOrDash(flops: number | null | undefined): string {
  return typeof flops === "number" ? mflopsValue(flops) : "–";
}

export function mflops(flops: number): string {
  return `${mflopsValue(flops)}\u00a0MFLOPs`;
}

const exact = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });

/** A limit in MFLOPs, to the last operation, since limits that differ are different setups: "1,000", "15.64736". */
export function limitValue(flops: number): string {
  return exact.format(toMflops(flops));
}

/** "at most 1,000 MFLOPs", "250 to 1,000 MFLOPs", "any FLOPs" */
export function flopsRange({ min, max }: FlopsRange): string {
  const unit = "\u00a0MFLOPs";
  if (min === null) {
    return max === null ? "any FLOPs" : `at most ${limitValue(max)}${unit}`;
  }
  return max === null ? `at least ${limitValue(min)}${unit}` : `${limitValue(min)} to ${limitValue(max)}${unit}`;
}

/** The lowest upper limit first, and none last. */
export const byLimit = (a: FlopsRange, b: FlopsRange): number =>
  (a.max ?? Infinity) - (b.max ?? Infinity) || (a.min ?? 0) - (b.min ?? 0);
