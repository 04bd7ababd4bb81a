import type { Column, Values } from "../../api/columns";
import { accuracyDomain } from "../../charts/accuracyDomain";
import type { MapAxis, MapScale } from "../../charts/map/mapDrawing";
import { extent, type Interval } from "../../charts/scale";
import { columnHead } from "./columnText";

/** A share of the poorest accuracies lies below the first view, and has the first colour. */
const poorShare = 0.03;
const jitter = 0.36;
/** A log scale from this factor between the least and the greatest on. */
const logFrom = 20;

/** Numbers of a column in plot units, and how they are drawn. */
interface Plotted {
  axis: MapAxis;
  values: Float32Array;
  /** What is shown at first, and everything; both with some room. */
  home: Interval;
  whole: Interval;
}

function isLog(column: Column, [low, high]: Interval): boolean {
  return ["flops", "parameters", "measure"].includes(column.kind) && low > 0 && high / low > logFrom;
}

/** Those that are known. */
function* known(values: Values): Generator<number> {
  for (const value of values) {
    if (value === value) {
      yield value;
    }
  }
}

export function plotted(column: Column, values: Values): Plotted {
  const range = knownExtent(values);
  const log = isLog(column, range);
  const whole = padded(log ? [Math.log10(range[0]), Math.log10(range[1])] : spread(column, range));
  const accuracy = column.kind === "accuracy";
  return {
    axis: { title: `${columnHead(column)}${log ? ", log scale" : ""}`, log, percent: accuracy },
    values: placed(column, values, log),
    home: accuracy ? accuracyDomain(known(values), poorShare) : whole,
    whole,
  };
}

function knownExtent(values: Values): Interval {
  const range = extent(values);
  return range[0] <= range[1] ? range : [0, 1];
}

/** Counts are spread to both sides so that not all lie on one line. */
function spread(column: Column, [low, high]: Interval): Interval {
  return column.kind === "concept" ? [low - jitter, high + jitter] : [low, high];
}

function placed(column: Column, values: Values, log: boolean): Float32Array {
  if (log) {
    return Float32Array.from(values, (value) => Math.log10(value));
  }
  if (column.kind === "concept") {
    return Float32Array.from(values, (value, i) => value + jitter * (2 * noise(i) - 1));
  }
  return values instanceof Float32Array ? values : Float32Array.from(values);
}

/** Always the same number from 0 to 1 for an index, unlike those of its neighbours. */
function noise(i: number): number {
  return (Math.imul(i + 1, 2654435761) >>> 0) / 4294967296;
}

function padded([low, high]: Interval): Interval {
  const room = high > low ? (high - low) * 0.03 : 0.5;
  return [low - room, high + room];
}

/** How a column colours points: a scale, and its numbers in the scale's units. */
interface Coloured {
  scale: MapScale;
  values: Values;
}

export function coloured(column: Column, values: Values): Coloured {
  const range = knownExtent(values);
  const log = isLog(column, range);
  const domain: Interval = log
    ? [Math.log10(range[0]), Math.log10(range[1])]
    : column.kind === "accuracy"
      ? accuracyDomain(known(values), poorShare)
      : range;
  return {
    scale: { title: columnHead(column), domain, log, percent: column.kind === "accuracy" },
    values: log ? Float32Array.from(values, (value) => Math.log10(value)) : values,
  };
}
