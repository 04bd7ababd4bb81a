import type { Frame, Size } from "./frame";
import type { GroupSeries } from "./groupSeries";
import { legend, type Legend } from "./legend";
import type { SeriesStyle } from "./palette";
import { separated } from "./separated";
import { element, text } from "./svg";
import { pixelsPerCharacter } from "./wrapped";

type Named = Pick<GroupSeries, "title" | "style">;

const longestName = 22;
const mostNames = 12;
const widthOfLabels = 150;

/** Pixels beside the curves for their names, in the letters of any font; 0 where they do not fit. */
export function roomAtEnds(series: Named[], { width }: Size): number {
  const longest = Math.max(0, ...series.map(({ title }) => title.length));
  const fit = longest <= longestName && series.length <= mostNames;
  return width >= 560 && fit ? Math.min(widthOfLabels, 20 + longest * (pixelsPerCharacter + 0.6)) : 0;
}

/** Names above the curves, where they are asked for and do not fit at their ends. */
export function namesAbove(series: Named[], size: Size, named = false): Legend {
  return named && roomAtEnds(series, size) === 0
    ? legend(
        series.map(({ style, title }) => ({ mark: lineMark(style), title })),
        size.width,
      )
    : { content: "", height: 0 };
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
