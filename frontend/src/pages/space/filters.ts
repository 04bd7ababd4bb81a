import type { Values } from "../../api/columns";
import type { Box } from "../../charts/map/view";
import type { Points } from "../../charts/map/raster";

/** What the values of one column must meet, both ends included. */
export interface Filter {
  column: string;
  min: number | null;
  max: number | null;
}

/** "flops:200:800,concept-layers::5" in an address. */
export function writtenFilters(filters: Filter[]): string {
  return filters.map(({ column, min, max }) => `${column}:${min ?? ""}:${max ?? ""}`).join(",");
}

/** What is no filter is left out. */
export function parsedFilters(text: string | null): Filter[] {
  return (text ?? "").split(",").flatMap((part) => {
    const [column = "", low = "", high = "", ...rest] = part.split(":");
    const [min, max] = [end(low), end(high)];
    const wrong = column === "" || rest.length > 0 || Number.isNaN(min) || Number.isNaN(max);
    return wrong || (min === null && max === null) ? [] : [{ column, min, max }];
  });
}

function end(text: string): number | null {
  return text === "" ? null : Number(text);
}

/** 1 for each architecture that meets all of them; a value that is not known meets none. Null where nothing is filtered. */
export function keptBy(
  filters: Filter[],
  rows: number,
  values: (column: string) => Values | undefined,
): Uint8Array | null {
  const active = filters.flatMap((filter) => {
    const found = values(filter.column);
    return found ? [{ ...filter, found }] : [];
  });
  if (active.length === 0) {
    return null;
  }
  const kept = new Uint8Array(rows).fill(1);
  for (const { found, min, max } of active) {
    // Accuracies and FLOPs are stored in single precision, what is typed is not.
    const [low, high] = [min === null ? -Infinity : Math.fround(min), max === null ? Infinity : Math.fround(max)];
    for (let i = 0; i < rows; i += 1) {
      const value = found[i] as number;
      if (!(value >= low && value <= high)) {
        kept[i] = 0;
      }
    }
  }
  return kept;
}

/** What is selected: those that are kept and in the box, where there are such. */
interface Selected {
  indices: Int32Array;
  mean: number;
  /** Up to twenty, best first. */
  best: number[];
}

const most = 20;

export function selected(points: Points, accuracies: Values, kept: Uint8Array | null, box: Box | null): Selected {
  const indices = new Int32Array(accuracies.length);
  let [count, sum] = [0, 0];
  const best: number[] = [];
  let least = -Infinity;
  for (let i = 0; i < accuracies.length; i += 1) {
    const accuracy = accuracies[i] as number;
    if ((kept && kept[i] === 0) || !(accuracy === accuracy) || (box && !isInside(box, points, i))) {
      continue;
    }
    indices[count] = i;
    count += 1;
    sum += accuracy;
    if (best.length < most || accuracy > least) {
      insert(best, i, accuracies);
      least = accuracies[best[best.length - 1] ?? 0] as number;
    }
  }
  return { indices: indices.subarray(0, count), mean: sum / count, best };
}

function isInside({ x, y }: Box, points: Points, i: number): boolean {
  const [across, up] = [points.x[i] as number, points.y[i] as number];
  return across >= x[0] && across <= x[1] && up >= y[0] && up <= y[1];
}

function insert(best: number[], index: number, accuracies: Values) {
  const value = accuracies[index] as number;
  const place = best.findIndex((other) => (accuracies[other] as number) < value);
  best.splice(place < 0 ? best.length : place, 0, index);
  best.length = Math.min(best.length, most);
}
