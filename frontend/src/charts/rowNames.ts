import { text } from "./svg";

/** Of the charts' bolder letters, on average and rather too many. */
const pixelsPerCharacter = 6.6;
const lineHeight = 13;
const gap = 6;

/** A name in two lines where one is wider than this many pixels, broken at the space nearest to its middle. */
export function inTwoLines(name: string, width: number): string[] {
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const middle = name.length / 2;
  const [at] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return at === undefined || name.length * pixelsPerCharacter <= width
    ? [name]
    : [name.slice(0, at), name.slice(at + 1)];
}

/** Pixels left of rows for their names; more than `least` where a name needs them even in two lines. */
export function roomOfNames(names: string[], least: number): number {
  const lines = names.flatMap((name) => inTwoLines(name, least - gap));
  return Math.max(least, ...lines.map(({ length }) => length * pixelsPerCharacter + gap));
}

/** A name at the left of its row, whose middle is at `y`. */
export function rowName(name: string, room: number, y: number, style: Record<string, string | number>): string {
  const lines = inTwoLines(name, room - gap);
  const first = y + 4 - ((lines.length - 1) * lineHeight) / 2;
  return lines.map((line, i) => text({ x: 0, y: first + i * lineHeight, ...style }, line)).join("");
}
