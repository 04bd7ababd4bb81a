import type { Interval } from "../scale";
import type { Raster } from "./raster";
import { stepOf, type Rgb } from "./ramp";

interface Paint {
  /** Of points without a colour of their own. */
  plain: Rgb;
  /** Of what is left out. */
  rest: Rgb;
  /** With the values at its ends; null for plain density. */
  ramp: { colours: Rgb[]; domain: Interval } | null;
}

/** An edge of the square that stands for a pixel with points: the fewer there are, the larger. */
function dotSize(inView: number): number {
  return inView > 60_000 ? 1 : inView > 20_000 ? 2 : 3;
}

/** RGBA pixels: opacity grows with the logarithm of the count, the colour is that of the mean. */
export function paint(raster: Raster, { plain, rest, ramp }: Paint, pixels: Uint8ClampedArray): void {
  const { width, height, counts, sums, highest } = raster;
  const words = new Uint32Array(pixels.buffer);
  words.fill(0);
  const size = dotSize(raster.inView);
  const faint = word(rest, 60);
  const opacities = alphas(highest, ramp ? 150 : 90);
  const bare = ramp ? ramp.colours.map((colour) => word(colour, 0)) : [];
  const plainBare = word(plain, 0);
  const total = width * height;
  for (let pixel = 0; pixel < total; pixel += 1) {
    const count = counts[pixel] as number;
    if (count > 0) {
      const colour = ramp ? (bare[stepOf((sums[pixel] as number) / count, ramp.domain)] as number) : plainBare;
      square(words, pixel, width, height, size, (colour | ((opacities[count] as number) << 24)) >>> 0);
    } else if ((raster.rest[pixel] as number) > 0 && words[pixel] === 0) {
      words[pixel] = faint;
    }
  }
}

function square(words: Uint32Array, pixel: number, width: number, height: number, size: number, colour: number): void {
  if (size === 1) {
    words[pixel] = colour;
    return;
  }
  const [left, top] = [pixel % width, Math.floor(pixel / width)];
  for (let y = top; y < Math.min(height, top + size); y += 1) {
    words.fill(colour, y * width + left, y * width + Math.min(width, left + size));
  }
}

/** The bytes of a pixel as a word of a little-endian machine. */
function word([red, green, blue]: Rgb, alpha: number): number {
  return (red | (green << 8) | (blue << 16) | (alpha << 24)) >>> 0;
}

/** Opacity of each count, from `least` for one point to nearly full. */
function alphas(highest: number, least: number): Uint8Array {
  const scale = highest > 1 ? (245 - least) / Math.log(highest) : 0;
  return Uint8Array.from({ length: highest + 1 }, (_, count) => (count === 0 ? 0 : least + scale * Math.log(count)));
}
