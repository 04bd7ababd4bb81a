import type { ComparisonGroup, Signal } from "../api/types";
import { flopsRange, mflopsValue, toFlops, toMflops } from "../format/flops";
import { percent } from "../format/numbers";
import { chosenBy, incumbentAccuracy } from "../format/signals";
import { accuracyDomain } from "./accuracyDomain";
import { axes, clip } from "./axes";
import { lineMark, namesAtEnds, namesOf, ofGroups } from "./comparisonNames";
import { frameOf, type Frame, type Size } from "./frame";
import { rungsOf, type GroupSeries, type LadderSeries } from "./groupSeries";
import { legend } from "./legend";
import type { SeriesStyle } from "./palette";
import { element, image, tooltip } from "./svg";

export interface LadderData {
  ladder: LadderSeries[];
  /** What all were told, or the first of several. */
  signal: Signal;
  id?: string;
}

const mostApart = 12;
const leastApart = 4;
const widthOfTick = 40;
const shareOfRung = 0.55;
const halfCap = 3;
const halfBest = 15;

const titleOf = (signal: Signal) => `${incumbentAccuracy(signal)}, mean with 95 % interval, %`;
const groupsOf = ({ ladder }: LadderData) => ladder.flatMap(({ rungs }) => rungs.map(({ group }) => group));
const ended = (rungs: GroupSeries[]) => rungs.filter(({ group }) => group.end !== null);

/** What tells the lines apart in a drawing of this width; those of which nothing has finished are not drawn. */
const namesIn = ({ ladder }: LadderData, width: number) =>
  namesOf(
    ladder
      .filter(({ rungs }) => ended(rungs).length > 0)
      .map(({ title, style, rungs }) => ({ title, style, of: ofGroups(rungs.map(({ group }) => group.id)) })),
    width,
  );

/** Pixels that names and key take above a drawing of this width. */
export const ladderHead = (data: LadderData, width: number): number =>
  namesIn(data, width).above.height + keyOf(data, width).height + 4;

/** Where rungs stand, in MFLOPs; no limit stands one rung above the highest, in the ratio of those below it. */
function placesOf(data: LadderData): { limit: number | null; mflops: number }[] {
  const limits = rungsOf(groupsOf(data));
  const finite = limits.filter((limit) => limit !== null).map(toMflops);
  const [low = 1, high = low] = [finite[0], finite[finite.length - 1]];
  const ratio = Math.max(1.5, finite.length > 1 ? (high / low) ** (1 / (finite.length - 1)) : 2);
  return limits.map((limit) => ({ limit, mflops: limit === null ? high * ratio : toMflops(limit) }));
}

/** The best that was measured within each limit, each once. */
function bestsOf(data: LadderData): { limit: number | null; accuracy: number }[] {
  const bests = groupsOf(data).flatMap(({ flopsRange, bestTestAccuracy }) =>
    bestTestAccuracy === null ? [] : [{ limit: flopsRange.max, accuracy: bestTestAccuracy }],
  );
  return [...new Map(bests.map((best) => [`${best.limit} ${best.accuracy}`, best])).values()];
}

/** The interval of two seeds may reach anywhere; their own spread keeps the axis in sight. */
function spreadOf({ end, n }: ComparisonGroup): number[] {
  if (!end) {
    return [];
  }
  return n > 2 && end.ciLow !== null && end.ciHigh !== null ? [end.ciLow, end.ciHigh] : [end.worst, end.best];
}

function ladderFrame(data: LadderData, size: Size): Frame {
  const places = placesOf(data).map((place) => place.mflops);
  const [low = 1, high = 1] = [places[0], places[places.length - 1]];
  const padding = (high / low) ** 0.07;
  const ends = groupsOf(data).flatMap(spreadOf);
  const frame = frameOf(size, {
    x: [low / padding, high * padding],
    y: accuracyDomain([...ends, ...bestsOf(data).map(({ accuracy }) => accuracy)], 0),
    logX: true,
    marginRight: namesIn(data, size.width).room,
    title: titleOf(data.signal),
    above: ladderHead(data, size.width),
  });
  return { ...frame, x: { ...frame.x, ticks: apart(places, frame.x.at) } };
}

/** Those that have room for their labels, from the last. */
function apart(places: number[], at: (value: number) => number): number[] {
  const kept: number[] = [];
  for (const place of [...places].reverse()) {
    const last = kept[0];
    if (last === undefined || at(last) - at(place) >= widthOfTick) {
      kept.unshift(place);
    }
  }
  return kept;
}

/** Mean accuracy at the end against the limit on FLOPs, one line a strategy, with what hindsight knows of each limit. */
export function ladder(data: LadderData, size: Size): string {
  const frame = ladderFrame(data, size);
  const placed = ladderMarks(data, size);
  const { above, atEnds } = namesIn(data, size.width);
  const unlimited = placesOf(data).find(({ limit }) => limit === null)?.mflops;
  const grid = axes(frame, {
    x: "FLOPs limit, MFLOPs, log scale",
    y: titleOf(data.signal),
    xTick: (value) => (value === unlimited ? "none" : mflopsValue(toFlops(value))),
  });
  return image(
    size.width,
    size.height,
    labelOf(data),
    above.content,
    element("g", { transform: `translate(0,${above.height})` }, keyOf(data, size.width).content),
    grid,
    clip(
      frame,
      `clip-${data.id ?? "ladder"}`,
      bestsOf(data)
        .map((best) => bestMark(frame, data, best))
        .join("") + placed.map((marks) => seriesMarks(frame, marks)).join(""),
    ),
    namesAtEnds(
      frame,
      placed.flatMap(lastMark).map((last, i) => ({ ...last, title: atEnds[i] ?? "" })),
    ),
  );
}

interface PlacedSeries {
  series: LadderSeries;
  marks: { member: GroupSeries; x: number; y: number }[];
}

/** Where each mean stands: the strategies of a rung side by side, so that no interval covers another. */
export function ladderMarks(data: LadderData, size: Size): PlacedSeries[] {
  const frame = ladderFrame(data, size);
  const places = new Map(placesOf(data).map((place) => [place.limit, frame.x.at(place.mflops)]));
  const xs = [...places.values()];
  const closest = Math.min(...xs.slice(1).map((x, i) => x - (xs[i] ?? 0)), frame.right - frame.left);
  const count = data.ladder.length;
  const gap = Math.max(leastApart, Math.min(mostApart, (closest * shareOfRung) / Math.max(1, count)));
  return data.ladder.map((series, i) => ({
    series,
    marks: ended(series.rungs).map((member) => ({
      member,
      x: (places.get(member.group.flopsRange.max) ?? 0) + (i - (count - 1) / 2) * gap,
      y: frame.y.at(member.group.end?.mean ?? 0),
    })),
  }));
}

function seriesMarks(frame: Frame, { series, marks }: PlacedSeries): string {
  const { colour, dash } = series.style;
  const line = element("polyline", {
    points: marks.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" "),
    fill: "none",
    stroke: colour,
    "stroke-width": 1.5,
    "stroke-dasharray": dash,
    "data-groups": ofGroups(marks.map(({ member }) => member.group.id)),
  });
  return line + marks.map(({ member, x, y }) => mean(frame, member, x, y, series.style)).join("");
}

function mean(frame: Frame, { group, title }: GroupSeries, x: number, y: number, { colour }: SeriesStyle): string {
  const { ciLow = null, ciHigh = null } = group.end ?? {};
  const [low, high] = ciLow === null || ciHigh === null ? [y, y] : [frame.y.at(ciLow), frame.y.at(ciHigh)];
  const cap = (at: number) => `M${(x - halfCap).toFixed(1)},${at.toFixed(1)}h${2 * halfCap}`;
  const whisker = element("path", {
    d: `M${x.toFixed(1)},${low.toFixed(1)}V${high.toFixed(1)}${cap(low)}${cap(high)}`,
    fill: "none",
    stroke: colour,
    "stroke-width": 1.5,
  });
  const dot = element("circle", { cx: x, cy: y, r: 4, fill: colour, stroke: "var(--surface-1)" });
  return element(
    "g",
    { "data-groups": ofGroups([group.id]) },
    tooltip(`${title}: ${endOf(group)}`),
    low === high ? "" : whisker,
    dot,
  );
}

function endOf({ end, n }: ComparisonGroup): string {
  if (!end) {
    return "nothing has finished";
  }
  const interval =
    end.ciLow === null || end.ciHigh === null ? "" : ` (95 % interval ${percent(end.ciLow)} to ${percent(end.ciHigh)})`;
  return `${percent(end.mean)}${interval}, n = ${n}`;
}

function bestMark(frame: Frame, data: LadderData, { limit, accuracy }: { limit: number | null; accuracy: number }) {
  const place = placesOf(data).find((each) => each.limit === limit);
  const [x, y] = [frame.x.at(place?.mflops ?? 1), frame.y.at(accuracy)];
  return element("line", {
    x1: x - halfBest,
    x2: x + halfBest,
    y1: y,
    y2: y,
    stroke: "var(--ink-2)",
    "stroke-width": 2,
    "stroke-dasharray": "2 2",
  });
}

function keyOf(data: LadderData, width: number) {
  const mark = lineMark({ colour: "var(--ink-2)", dash: "2 2" });
  return bestsOf(data).length > 0
    ? legend([{ mark, title: "best measured within the limit (hindsight)" }], width)
    : { content: "", height: 0 };
}

function lastMark({ series: { style }, marks }: PlacedSeries) {
  const last = marks[marks.length - 1];
  return last ? [{ style, y: last.y, of: ofGroups(marks.map(({ member }) => member.group.id)) }] : [];
}

/** A limit as rungs are named: "at most 432 MFLOPs", "no limit". */
export function limitTitle(limit: number | null): string {
  return limit === null ? "no limit" : flopsRange({ min: null, max: limit });
}

const mostInLabel = 12;

function labelOf({ ladder: series, signal }: LadderData): string {
  const ends = series
    .filter(({ rungs }) => ended(rungs).length > 0)
    .slice(0, mostInLabel)
    .map(
      ({ title, rungs }) =>
        `${title} ${ended(rungs)
          .map(({ group }) => `${percent(group.end?.mean ?? 0)} ${limitTitle(group.flopsRange.max)}`)
          .join(", ")}`,
    );
  const name = `Accuracy by FLOPs limit${chosenBy(signal)}`;
  return ends.length > 0 ? `${name}: ${ends.join("; ")}` : `${name}: nothing has finished yet`;
}
