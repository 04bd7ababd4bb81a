const fontSize = 11;

/** Widths of Inter's letters in shares of the font's size, rather too many; of the others most are as wide as an "n". */
const widths: [letters: RegExp, width: number][] = [
  [/[ .,:;'|!ijl]/, 0.3],
  [/[frt()[\]-]/, 0.41],
  [/[mwMW%@]/, 0.98],
  [/[A-Z]/, 0.77],
];

/** Pixels that a line of the charts' letters takes, since a chart cannot measure its text. */
export function textWidth(line: string): number {
  const share = (letter: string) => widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.63;
  return fontSize * [...line].reduce((sum, letter) => sum + share(letter), 0);
}
