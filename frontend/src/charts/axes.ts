import { titleLines, type Frame } from "./frame";
import { element, text } from "./svg";

interface AxisLabels {
  x: string;
  y: string;
  xTick: (value: number) => string;
  /** Percent unless told, since most charts show accuracies. */
  yTick?: (value: number) => string;
}

/** Digits after the point that tell neighbouring percent ticks apart. */
function percentDigits(ticks: number[]): number {
  const step = ticks.length > 1 ? Math.abs((ticks[1] ?? 0) - (ticks[0] ?? 0)) * 100 : 1;
  return step >= 0.9999 ? 0 : step >= 0.09999 ? 1 : 2;
}

/** Writes accuracies as percent, with as many digits as tell the ticks apart. */
export function percentTick(ticks: number[]): (tick: number) => string {
  const digits = percentDigits(ticks);
  return (tick) => (tick * 100).toFixed(digits);
}

/** Hairlines and tick labels. */
export function axes(frame: Frame, labels: AxisLabels): string {
  const written = labels.yTick ?? percentTick(frame.y.ticks);
  const rows = frame.y.ticks.map((tick) => yTick(frame, tick, written(tick)));
  const columns = frame.x.ticks.map((tick) => xTick(frame, tick, labels.xTick(tick)));
  const base = element("line", {
    x1: frame.left,
    x2: frame.right,
    y1: frame.bottom,
    y2: frame.bottom,
    stroke: "var(--chart-axis)",
  });
  const titles = [
    text({ x: frame.right, y: frame.height - 4, "text-anchor": "end", fill: "var(--ink-3)" }, `${labels.x} →`),
    ...titleLines(labels.y, frame.width, frame.above).map(({ line, y }) =>
      text({ x: 0, y, fill: "var(--ink-3)" }, line),
    ),
  ];
  return rows.join("") + columns.join("") + base + titles.join("");
}

function yTick(frame: Frame, tick: number, label: string): string {
  const y = frame.y.at(tick);
  return (
    element("line", { x1: frame.left, x2: frame.right, y1: y, y2: y, stroke: "var(--chart-grid)" }) +
    text({ x: frame.left - 6, y: y + 4, "text-anchor": "end", fill: "var(--ink-3)" }, label)
  );
}

function xTick(frame: Frame, tick: number, label: string): string {
  const x = frame.x.at(tick);
  return (
    element("line", { x1: x, x2: x, y1: frame.bottom, y2: frame.bottom + 4, stroke: "var(--chart-axis)" }) +
    text({ x, y: frame.bottom + 16, "text-anchor": "middle", fill: "var(--ink-3)" }, label)
  );
}

/** Keeps marks inside the frame; `id` must be unique in the document. */
export function clip(frame: Frame, id: string, content: string): string {
  const rectangle = element("rect", {
    x: frame.left,
    y: frame.top - 4,
    width: frame.right - frame.left + 4,
    height: frame.bottom - frame.top + 4,
  });
  return element("clipPath", { id }, rectangle) + element("g", { "clip-path": `url(#${id})` }, content);
}
