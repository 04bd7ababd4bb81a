import type { FrontPoint, Signal } from "../api/types";
import { mflopsValue, toFlops, toMflops } from "../format/flops";
import { counted } from "../format/numbers";
import { accuracyTitle, chosenBy, lowered } from "../format/signals";
import { accuracyDomain } from "./accuracyDomain";
import { axes, clip } from "./axes";
import { ofGroups, lineMark } from "./comparisonNames";
import { frameOf, type Frame, type Size } from "./frame";
import type { GroupSeries } from "./groupSeries";
import { legend, type Legend } from "./legend";
import { stepPath } from "./paths";
import { extent } from "./scale";
import { element, image } from "./svg";

export interface FrontsData {
  series: GroupSeries[];
  /** Of all groups together; empty where signals rank otherwise than what is drawn. */
  combined: FrontPoint[];
  signal: Signal;
  id?: string;
}

/** Fronts rise steeply from very small architectures, which nobody compares. */
const shareBelowAxis = 0.35;

/** Those of some points that no other of at most their FLOPs beats by the signal, by ascending FLOPs. */
export function combinedFront(points: FrontPoint[]): FrontPoint[] {
  const ordered = [...points].sort((a, b) => a.flops - b.flops || b.signal - a.signal);
  let best = -Infinity;
  return ordered.filter(({ signal }) => {
    const better = signal > best;
    best = Math.max(best, signal);
    return better;
  });
}

const titleOf = (signal: Signal) => `${lowered(accuracyTitle(signal))}${chosenBy(signal)}, %`;
const drawn = ({ series }: FrontsData) => series.filter(({ group }) => group.front.length > 0);
const pointsOf = (data: FrontsData) => [...data.combined, ...drawn(data).flatMap(({ group }) => group.front)];

export function frontsFrame(data: FrontsData, size: Size): Frame {
  const points = pointsOf(data);
  const [low, high] = points.length > 0 ? extent(points.map(({ flops }) => toMflops(flops))) : [100, 1000];
  const padding = Math.max(1.03, (high / low) ** 0.04);
  return frameOf(size, {
    x: [low / padding, high * padding],
    y: accuracyDomain(
      points.map(({ accuracy }) => accuracy),
      shareBelowAxis,
    ),
    logX: true,
    title: titleOf(data.signal),
    above: frontsHead(data, size.width),
  });
}

/** Pixels that names take above a drawing of this width. */
export const frontsHead = (data: FrontsData, width: number): number => keyOf(data, width).height + 4;

function keyOf(data: FrontsData, width: number): Legend {
  const own = drawn(data).map(({ group, style, title }) => ({
    mark: lineMark(style),
    title,
    of: ofGroups([group.id]),
  }));
  const combined = data.combined.length > 0 ? [{ mark: combinedMark, title: "all groups together" }] : [];
  const entries = [...own, ...combined];
  return entries.length > 0 ? legend(entries, width) : { content: "", height: 0 };
}

const combinedStyle = { stroke: "var(--ink-1)", "stroke-width": 7, "stroke-opacity": 0.16 };
const combinedMark = (x: number, y: number) =>
  element("line", { x1: x - 6, x2: x + 8, y1: y, y2: y, ...combinedStyle });

/** Accuracy against FLOPs of what no other queried architecture of at most as many FLOPs beats by the signal. */
export function fronts(data: FrontsData, size: Size): string {
  const frame = frontsFrame(data, size);
  const grid = axes(frame, {
    x: "MFLOPs, log scale",
    y: titleOf(data.signal),
    xTick: (value) => mflopsValue(toFlops(value)),
  });
  const combined = element("path", { d: step(frame, data.combined), fill: "none", ...combinedStyle });
  return image(
    size.width,
    size.height,
    labelOf(data),
    keyOf(data, size.width).content,
    grid,
    clip(
      frame,
      `clip-${data.id ?? "fronts"}`,
      (data.combined.length > 0 ? combined : "") +
        drawn(data)
          .map((each) => front(frame, each))
          .join(""),
    ),
  );
}

export const frontPosition = (frame: Frame, { flops, accuracy }: FrontPoint) => ({
  x: frame.x.at(toMflops(flops)),
  y: frame.y.at(accuracy),
});

const step = (frame: Frame, points: FrontPoint[]) => stepPath(points.map((point) => frontPosition(frame, point)));

function front(frame: Frame, { group, style: { colour, dash } }: GroupSeries): string {
  const line = element("path", {
    d: step(frame, group.front),
    fill: "none",
    stroke: colour,
    "stroke-width": 1.75,
    "stroke-dasharray": dash,
  });
  const dots = group.front.map((point) => {
    const { x, y } = frontPosition(frame, point);
    return element("circle", { cx: x, cy: y, r: 2.5, fill: colour });
  });
  return element("g", { "data-groups": ofGroups([group.id]) }, line, ...dots);
}

function labelOf(data: FrontsData): string {
  const groups = drawn(data);
  const together =
    data.combined.length > 0 ? `, ${counted(data.combined.length, "architecture")} on the front of all together` : "";
  return groups.length > 0
    ? `Pareto fronts of accuracy against FLOPs${chosenBy(data.signal)}: ${counted(groups.length, "group")}${together}`
    : "Pareto fronts: nothing has finished yet";
}
