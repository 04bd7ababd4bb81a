import type { Item } from "./item";

const found = { whole: 70, start: 60, wordStart: 40, within: 20, detailStart: 10, detailWithin: 6, letters: 4 };
/** Of what the server found by something that is not shown, as a note. */
const unseen = 2;

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Letters of a word in their order, the first where a word of the text starts: "nsrch" is in "New search". */
function hasLetters(word: string, text: string): boolean {
  return word.length >= 3 && new RegExp("\\b" + Array.from(word, escaped).join(".*")).test(text);
}

function wordScore(word: string, title: string, detail: string): number | null {
  const atWordStart = new RegExp("(?<![\\p{L}\\d])" + escaped(word), "u");
  const asWord = new RegExp(atWordStart.source + "(?![\\p{L}\\d])", "u");
  if (asWord.test(title)) return found.whole;
  if (title.startsWith(word)) return found.start;
  if (atWordStart.test(title)) return found.wordStart;
  if (title.includes(word)) return found.within;
  if (atWordStart.test(detail)) return found.detailStart;
  if (detail.includes(word)) return found.detailWithin;
  return hasLetters(word, title) ? found.letters : null;
}

export const wordsOf = (text: string) => text.toLowerCase().replaceAll("#", " ").split(/\s+/).filter(Boolean);

/** How well a text names an item, higher is better; null where one of its words does not. */
export function score(words: string[], { title, detail }: Item): number | null {
  if (words.length === 0) {
    return 0;
  }
  let sum = 0;
  for (const word of words) {
    const each = wordScore(word, title.toLowerCase(), detail.toLowerCase());
    if (each === null) {
      return null;
    }
    sum += each;
  }
  // Of two that are named equally well the shorter is meant.
  return sum / words.length - title.length / 1000;
}

/** The best first, each once. What the server found stays whatever it found it by. */
export function ranked(text: string, items: Item[], ofServer: Item[], most: number): Item[] {
  const words = wordsOf(text);
  const scores = new Map<Item, number>();
  const seen = new Set<string>();
  for (const item of [...items, ...ofServer]) {
    const own = score(words, item) ?? (ofServer.includes(item) ? unseen : null);
    if (own !== null && !seen.has(item.id)) {
      seen.add(item.id);
      scores.set(item, own);
    }
  }
  return [...scores.keys()].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0)).slice(0, most);
}
