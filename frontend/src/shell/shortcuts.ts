import type { Route } from "../router/routes";

/** What a shortcut does, for whoever carries it out. */
export type Deed = { go: string } | { do: "filter" | "help" | "palette" };

interface Shortcut {
  /** Pressed one after the other; `Ctrl+K` is Cmd+K on a Mac. */
  keys: string[];
  title: string;
  deed: Deed;
}

/** Keys of something on a page, which listens to them itself while it has the focus. */
interface PageKeys {
  keys: string;
  title: string;
}

/** Opens the palette, also while typing: no text is typed with Ctrl. It cannot be switched off, and need not be. */
export const paletteShortcut: Shortcut = {
  keys: ["Ctrl+K"],
  title: "Search or jump to anything",
  deed: { do: "palette" },
};

/** Of single characters: never while typing, and only where the reader has not switched them off (WCAG 2.1.4). */
export const characterShortcuts: Shortcut[] = [
  { keys: ["g", "r"], title: "Go to Runs", deed: { go: "/" } },
  { keys: ["g", "n"], title: "Go to New search", deed: { go: "/new" } },
  { keys: ["g", "c"], title: "Go to Controllers", deed: { go: "/controllers" } },
  { keys: ["g", "s"], title: "Go to Spaces", deed: { go: "/spaces" } },
  { keys: ["/"], title: "Go to the page's filter, where it has one", deed: { do: "filter" } },
  { keys: ["?"], title: "This help", deed: { do: "help" } },
];

const map: PageKeys[] = [
  { keys: "← → ↑ ↓", title: "Move the map" },
  { keys: "+ −", title: "Closer, further away" },
  { keys: "0", title: "The whole map" },
  { keys: "Enter", title: "Choose what lies in the middle" },
  { keys: "Esc", title: "Choose nothing" },
];

/** What else keys do on each page once Tab has reached what they move. */
export const pageKeys: { page: Route["page"]; title: string; keys: PageKeys[] }[] = [
  {
    page: "run",
    title: "Charts of a run",
    keys: [
      { keys: "← →", title: "The query before, the next one" },
      { keys: "Home End", title: "The first query, the last one" },
    ],
  },
  { page: "space", title: "Map of a space", keys: map },
  {
    page: "controller",
    title: "Matrix and map of a controller",
    keys: [{ keys: "← → ↑ ↓", title: "From square to square of the matrix" }, ...map],
  },
  {
    page: "new",
    title: "FLOPs range of a new search",
    keys: [{ keys: "← →", title: "Lower, raise that end of the range" }],
  },
];

const longestPause = 1_200;

/** Recognises shortcuts of several keys, which must follow each other soon. */
export class KeySequence {
  #pressed: string[] = [];
  #at = 0;

  /** The shortcut that a key completes at a time in milliseconds. */
  press(key: string, now: number): Shortcut | null {
    const before = now - this.#at <= longestPause ? this.#pressed : [];
    this.#at = now;
    this.#pressed = [];
    for (const pressed of [[...before, key], [key]]) {
      const found = characterShortcuts.filter(({ keys }) => pressed.every((each, i) => keys[i] === each));
      const whole = found.find(({ keys }) => keys.length === pressed.length);
      if (whole) {
        return whole;
      }
      if (found.length > 0) {
        this.#pressed = pressed;
        return null;
      }
    }
    return null;
  }
}
