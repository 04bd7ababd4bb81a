/** How a strategy is drawn: colour and dash differ together, so that none must be told by colour alone. */
export interface SeriesStyle {
  colour: string;
  dash: string | null;
}

const known: Record<string, SeriesStyle> = {
  "dense-sampling": { colour: "var(--series-1)", dash: null },
  random: { colour: "var(--series-2)", dash: "6 3" },
  "regularized-evolution": { colour: "var(--series-3)", dash: "2 3" },
  "local-search": { colour: "var(--series-4)", dash: "8 3 2 3" },
  bananas: { colour: "var(--series-5)", dash: "12 4" },
  reinforce: { colour: "var(--series-6)", dash: "4 2" },
};

/** Of variants and strategies to come: colours of no known one. */
const colours = [7, 8, 9, 10, 11, 12].map((number) => `var(--series-${number})`);
const dashes = ["10 3 2 3 2 3", "4 4", "14 3", "6 2 2 2", "9 2 4 2", "1 2"];

/** Along the second, third, … of some lines of one colour, whose first has the dash of its strategy. */
export function dashOf(own: string | null, place: number): string | null {
  const others = [null, "6 3", "2 3", "8 3 2 3", "12 4", "4 2", ...dashes].filter((dash) => dash !== own);
  return place === 0 ? own : (others[(place - 1) % others.length] ?? null);
}

/**
 * Always the same for a known strategy. The style of any other hangs on its name, and in one chart or table also on what
 * else stands there: no two that are drawn among each other share a style, and up to six of them no colour either.
 */
export function seriesStyle(strategy: string, among: string[] = []): SeriesStyle {
  const own = known[strategy];
  if (own) {
    return own;
  }
  const places = placesOf([...new Set([...among, strategy])].filter((name) => !(name in known)).sort());
  return styleAt(places.get(strategy) ?? 0);
}

const count = colours.length * dashes.length;

/** Each name has the place that it asks for, or the next that is free. */
function placesOf(names: string[]): Map<string, number> {
  const [places, taken] = [new Map<string, number>(), new Set<number>()];
  for (const name of names) {
    const start = checksum(name) % colours.length;
    const tried = Array.from({ length: count }, (_, i) => placeAfter(start, i));
    const place = tried.find((free) => !taken.has(free)) ?? start;
    places.set(name, place);
    taken.add(place);
  }
  return places;
}

/** All colours with one dash each come before any colour comes again, with the next dash. */
function placeAfter(start: number, steps: number): number {
  const round = Math.floor(steps / colours.length);
  return round * colours.length + ((start + steps) % colours.length);
}

function styleAt(place: number): SeriesStyle {
  const [colour, round] = [place % colours.length, Math.floor(place / colours.length)];
  return { colour: colours[colour] ?? "var(--ink-2)", dash: dashes[(colour + round) % dashes.length] ?? null };
}

function checksum(name: string): number {
  return Array.from(name).reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0, 7);
}
