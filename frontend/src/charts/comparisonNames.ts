import type { StudyComparison, ComparisonGroup } from "../api/types";
import { strategyTitle } from "../format/names";
import type { Frame, Size } from "./frame";
import { legend, type Legend } from "./legend";
import { seriesStyle, type SeriesStyle } from "./palette";
import { separated } from "./separated";
import { element, text } from "./svg";

const widthOfLabels = 150;
const longestName = 22;

export const drawn = ({ groups }: StudyComparison) => groups.filter(({ curve }) => curve.length > 0);

/** How a group is drawn among the others of its comparison. */
export function styleIn({ groups }: StudyComparison, { strategy }: ComparisonGroup): SeriesStyle {
  return seriesStyle(
    strategy,
    groups.map((group) => group.strategy),
  );
}

/** Pixels beside the curves for their names, in the letters of any font; 0 where they do not fit. */
export function roomAtEnds({ groups }: StudyComparison, { width }: Size): number {
  const fit = groups.every(({ strategy }) => strategyTitle(strategy).length <= longestName);
  return width >= 560 && fit ? widthOfLabels : 0;
}

/** Names above the curves, where they are asked for and do not fit at their ends. */
export function namesAbove(comparison: StudyComparison, size: Size, named = false): Legend {
  return named && roomAtEnds(comparison, size) === 0
    ? legend(
        drawn(comparison).map((group) => ({
          mark: lineMark(styleIn(comparison, group)),
          title: strategyTitle(group.strategy),
        })),
        size.width,
      )
    : { content: "", height: 0 };
}

function lineMark({ colour, dash }: SeriesStyle) {
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

/** Each strategy's name at the end of its curve, kept from overlapping. */
export function namesAtEnds(frame: Frame, comparison: StudyComparison): string {
  const groups = drawn(comparison);
  const wanted = groups.map((group) => frame.y.at(group.curve[group.curve.length - 1]?.mean ?? 0));
  const places = separated(wanted, 14, [frame.top, frame.bottom]);
  return groups
    .map((group, i) => {
      const place = {
        x: frame.right + 8,
        y: (places[i] ?? 0) + 4,
        fill: styleIn(comparison, group).colour,
        "font-weight": 600,
      };
      return text(place, strategyTitle(group.strategy));
    })
    .join("");
}
