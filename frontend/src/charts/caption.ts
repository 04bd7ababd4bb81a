import { element, text } from "./svg";
import { pixelsPerCharacter, wrapped } from "./wrapped";

const least = 300;
const titleHeight = 22;
const lineHeight = 15;

/** A chart under its title and what its numbers come from, for a file that has no page around it. */
export function captioned(svg: string, title: string, lines: string[]): string {
  const [root = "", ownWidth = "0", ownHeight = "0"] =
    /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"[^>]*>/.exec(svg) ?? [];
  const width = Math.max(least, Number(ownWidth));
  // Titles are larger and bolder than what the average letter is measured on.
  const titles = wrapped(title, width * 0.78);
  const details = lines.flatMap((line) => wrapped(line, width - pixelsPerCharacter));
  const head = titles.length * titleHeight + details.length * lineHeight + 10;
  const height = Number(ownHeight) + head;
  const opened = root
    .replace(/ width="[\d.]+" height="[\d.]+"/, ` width="${width}" height="${height}"`)
    .replace(/viewBox="[^"]*"/, `viewBox="0 0 ${width} ${height}"`);
  return [
    opened,
    ...titles.map((line, i) =>
      text({ x: 0, y: 16 + i * titleHeight, fill: "var(--ink-1)", "font-size": 14, "font-weight": 600 }, line),
    ),
    ...details.map((line, i) =>
      text({ x: 0, y: titles.length * titleHeight + 12 + i * lineHeight, fill: "var(--ink-2)" }, line),
    ),
    element("g", { transform: `translate(0,${head})` }, svg.slice(root.length, -"</svg>".length)),
    "</svg>",
  ].join("");
}
