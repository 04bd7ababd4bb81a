import { element, text } from "./svg";
import { pixelsPerCharacter, wrapped } from "./wrapped";

const least = 300;
const titleHeight = 22;
const lineHeight = 15;
/** Around the picture; letters of another font than the page's may need some of it too. */
const margin = 12;

/** A chart under its title and what its numbers come from, for a file that has no page around it. */
export function captioned(svg: string, title: string, lines: string[]): string {
  const [root = "", ownWidth = "0", ownHeight = "0"] =
    /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"[^>]*>/.exec(svg) ?? [];
  const inner = Math.max(least, Number(ownWidth));
  // Titles are larger and bolder than what the average letter is measured on.
  const titles = wrapped(title, inner * 0.78);
  const details = lines.flatMap((line) => wrapped(line, inner - pixelsPerCharacter));
  const head = titles.length * titleHeight + details.length * lineHeight + 10;
  const [width, height] = [inner + 2 * margin, Number(ownHeight) + head + 2 * margin];
  const opened = root
    .replace(/ width="[\d.]+" height="[\d.]+"/, ` width="${width}" height="${height}"`)
    .replace(/viewBox="[^"]*"/, `viewBox="0 0 ${width} ${height}"`);
  return [
    opened,
    ...titles.map((line, i) => text({ ...at(16 + i * titleHeight), ...titleStyle }, line)),
    ...details.map((line, i) =>
      text({ ...at(titles.length * titleHeight + 12 + i * lineHeight), fill: "var(--ink-2)" }, line),
    ),
    element("g", { transform: `translate(${margin},${margin + head})` }, svg.slice(root.length, -"</svg>".length)),
    "</svg>",
  ].join("");
}

const titleStyle = { fill: "var(--ink-1)", "font-size": 14, "font-weight": 600 };
const at = (y: number) => ({ x: margin, y: margin + y });
