import type { Frame } from "./frame";
import type { GroupSeries } from "./groupSeries";
import { legend, type Legend } from "./legend";
import type { SeriesStyle } from "./palette";
import { separated } from "./separated";
import { element, text } from "./svg";
import { pixelsPerCharacter } from "./wrapped";

type Named = Pick<GroupSeries, "title" | "style"> & {
  /** The groups that it is of, as `ofGroups` writes them. */
  of: string;
};

/** How a reader tells lines apart: by their names at their ends where those fit, else by a legend above the drawing. */
export interface LineNames {
  above: Legend;
  /** Pixels right of the frame. */
  room: number;
  /** What stands at the end of each line; numbers of the legend where lines share colours, so that dashes need not be told apart. */
  atEnds: string[];
}

const longestName = 22;
const mostNames = 12;
const widthOfLabels = 150;
const widthOfNumbers = 26;
const leastWidth = 560;

export function namesOf(lines: Named[], width: number): LineNames {
  const longest = Math.max(0, ...lines.map(({ title }) => title.length));
  if (width >= leastWidth && longest <= longestName && lines.length <= mostNames) {
    const room = lines.length > 0 ? Math.min(widthOfLabels, 20 + longest * (pixelsPerCharacter + 0.6)) : 12;
    return { above: { content: "", height: 0 }, room, atEnds: lines.map(({ title }) => title) };
  }
  const numbered = new Set(lines.map(({ style }) => style.colour)).size < lines.length;
  const numbers = lines.map((_, i) => (numbered ? `${i + 1}` : ""));
  const entries = lines.map(({ style, title, of }, i) => ({
    mark: lineMark(style),
    title: numbered ? `${i + 1}: ${title}` : title,
    of,
  }));
  return { above: legend(entries, width), room: numbered ? widthOfNumbers : 12, atEnds: numbers };
}

export function lineMark({ colour, dash }: SeriesStyle) {
  return (x: number, y: number) =>
    element("line", {
      x1: x - 6,
      x2: x + 8,
      y1: y,
      y2: y,
      stroke: colour,
      "stroke-width": 3,
      "stroke-dasharray": dash,
    });
}

/** Each name at the end of its curve, kept from overlapping. */
export function namesAtEnds(
  frame: Frame,
  ends: { title: string; style: SeriesStyle; y: number; of: string }[],
): string {
  const places = separated(
    ends.map(({ y }) => y),
    14,
    [frame.top, frame.bottom],
  );
  return ends
    .map(({ title, style, of }, i) =>
      text(
        {
          x: frame.right + 8,
          y: (places[i] ?? 0) + 4,
          fill: style.colour,
          "font-weight": 600,
          "data-groups": of,
        },
        title,
      ),
    )
    .join("");
}

/** Marks what a drawing shows of some groups, so that a page can emphasise it. */
export const ofGroups = (ids: number[]) => ids.map((id) => ` ${id} `).join("");
