import type { Interval } from "../scale";

export type Rgb = readonly [number, number, number];

/** Part of matplotlib's plasma, which is even to the eye and to most colour-blind ones, at equal distances. */
const plasma: Rgb[] = [
  [13, 8, 135],
  [75, 3, 161],
  [125, 3, 168],
  [168, 34, 150],
  [203, 70, 121],
  [229, 107, 93],
  [248, 148, 65],
  [253, 195, 40],
  [240, 249, 33],
];

/** What of it stands out from the theme's surface. */
const parts = { light: [0, 0.8], dark: [0.28, 1] } as const;

const steps = 256;

/** Colours from the least to the greatest value. */
export function ramp(theme: "light" | "dark"): Rgb[] {
  const [from, to] = parts[theme];
  return Array.from({ length: steps }, (_, i) => colourAt(from + ((to - from) * i) / (steps - 1)));
}

function colourAt(share: number): Rgb {
  const place = share * (plasma.length - 1);
  const i = Math.min(plasma.length - 2, Math.floor(place));
  const [a, b] = [plasma[i] as Rgb, plasma[i + 1] as Rgb];
  const mixed = (channel: 0 | 1 | 2) => Math.round(a[channel] + (b[channel] - a[channel]) * (place - i));
  return [mixed(0), mixed(1), mixed(2)];
}

/** Which of the colours a value has. */
export function stepOf(value: number, [low, high]: Interval): number {
  const share = high > low ? (value - low) / (high - low) : 0.5;
  return Math.round(Math.min(1, Math.max(0, share)) * (steps - 1));
}
