/** How a strategy is drawn: colour, dash and marker differ together, so that none must be told by colour alone. */
export interface SeriesStyle {
  colour: string;
  dash: string | null;
}

const styles: SeriesStyle[] = [
  { colour: "var(--series-1)", dash: null },
  { colour: "var(--series-2)", dash: "6 3" },
  { colour: "var(--series-3)", dash: "2 3" },
  { colour: "var(--series-4)", dash: "8 3 2 3" },
  { colour: "var(--series-5)", dash: "12 4" },
  { colour: "var(--series-6)", dash: "4 2" },
  { colour: "var(--ink-2)", dash: "10 3 2 3 2 3" },
];

const known = ["dense-sampling", "random", "regularized-evolution", "local-search", "bananas", "reinforce"];

/** The same for a strategy on every page and in every study. */
export function seriesStyle(strategy: string): SeriesStyle {
  const place = known.indexOf(strategy);
  const free = styles.length - known.length;
  const index = place >= 0 ? place : known.length + (checksum(strategy) % free);
  return styles[index] ?? { colour: "var(--ink-2)", dash: null };
}

function checksum(name: string): number {
  return Array.from(name).reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0, 7);
}
