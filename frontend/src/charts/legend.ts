import { element, text } from "./svg";
import { textWidth } from "./textWidth";
import { wrapped } from "./wrapped";

interface LegendEntry {
  /** Drawn around this point. */
  mark: (x: number, y: number) => string;
  title: string;
  /** The groups that it is of, as `ofGroups` writes them. */
  of?: string;
}

export interface Legend {
  content: string;
  height: number;
}

const lineHeight = 17;
const markWidth = 18;
const gap = 18;

/** Marks and their names from the upper left corner, in as many rows as the width asks for. */
export function legend(entries: LegendEntry[], width: number): Legend {
  let [left, row, content] = [0, 0, ""];
  for (const { mark, title, of } of entries) {
    const lines = wrapped(title, width - markWidth);
    const own = markWidth + Math.max(...lines.map(textWidth));
    if (left > 0 && left + own > width) {
      [left, row] = [0, row + 1];
    }
    const y = 12 + row * lineHeight;
    const [start, names] = [left + markWidth, { fill: "var(--ink-2)" }];
    const entry =
      mark(left + 6, y - 4) +
      lines.map((line, i) => text({ x: start, y: y + i * lineHeight, ...names }, line)).join("");
    content += of ? element("g", { "data-groups": of }, entry) : entry;
    row += lines.length - 1;
    left = lines.length > 1 ? width : left + own + gap;
  }
  return { content, height: (row + 1) * lineHeight };
}
