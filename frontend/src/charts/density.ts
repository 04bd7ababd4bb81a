import type { WholeTable } from "../api/wholeTable";
import type { Frame } from "./frame";

interface Density {
  width: number;
  height: number;
  /** Number of architectures in each cell, row-major from the top. */
  counts: Uint32Array;
  highest: number;
}

/** Counts the architectures that fall on each pixel of the frame; `cell` is a pixel's edge in CSS pixels. */
export function densityOf(table: WholeTable, frame: Frame, cell: number): Density {
  const width = Math.max(1, Math.ceil((frame.right - frame.left) / cell));
  const height = Math.max(1, Math.ceil((frame.bottom - frame.top) / cell));
  const counts = new Uint32Array(width * height);
  const logLow = Math.log(frame.x.domain[0]);
  const perLog = width / (Math.log(frame.x.domain[1]) - logLow);
  const perAccuracy = height / (frame.y.domain[1] - frame.y.domain[0]);
  let highest = 0;
  for (let i = 0; i < table.mflops.length; i += 1) {
    const column = Math.floor((Math.log(table.mflops[i] ?? 0) - logLow) * perLog);
    const row = Math.floor((frame.y.domain[1] - (table.accuracies[i] ?? 0)) * perAccuracy);
    if (column >= 0 && column < width && row >= 0 && row < height) {
      const count = (counts[row * width + column] ?? 0) + 1;
      counts[row * width + column] = count;
      highest = Math.max(highest, count);
    }
  }
  return { width, height, counts, highest };
}

/** RGBA pixels of one colour whose opacity grows with the logarithm of the count. */
export function densityPixels(
  { counts, highest }: Density,
  colour: readonly [number, number, number],
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(counts.length * 4);
  const scale = highest > 0 ? 0.72 / Math.log1p(highest) : 0;
  counts.forEach((count, i) => {
    if (count > 0) {
      pixels.set([...colour, 255 * (0.14 + scale * Math.log1p(count))], i * 4);
    }
  });
  return pixels;
}
