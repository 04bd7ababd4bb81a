import { controllers, run, runs, spaces, studies, study, views } from "../../api/client";
import { messageOf, Problem } from "../../api/problem";
import type { RunSummary } from "../../api/types";
import type { Item } from "./item";
import { controllerItem, runItem, spaceItems, studiesOf, studyItem, viewItem } from "./items";

const pause = 150;
const runsAtOnce = 8;
const newestStudies = 20;

/** The run or study that a text names by its number: "12", "#12", "run 12", "study 3". */
export function numberIn(text: string): { kind: "run" | "study"; id: number } | null {
  const [, kind = "run", digits] = /^\s*(run|study)?\s*#?\s*(\d{1,15})\s*$/i.exec(text) ?? [];
  return digits && Number(digits) > 0 ? { kind: kind.toLowerCase() as "run" | "study", id: Number(digits) } : null;
}

/** What the palette asks the server for: some lists once, runs for each text. */
export class PaletteSearch {
  /** Spaces, controllers, views and the newest studies, as they come. */
  known = $state.raw<Item[]>([]);
  /** For the latest text. */
  found = $state.raw<Item[]>([]);
  /** Whether what was found is not yet of the latest text. */
  searching = $state(false);
  failure = $state<string | null>(null);
  readonly #closing = new AbortController();
  #asked = new AbortController();
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const until = this.#closing.signal;
    this.#add(spaces(until).then((all) => all.flatMap(spaceItems)));
    this.#add(views(until).then((all) => all.map(viewItem)));
    this.#add(controllers(until).then((all) => all.map(controllerItem)));
    this.#add(studies({}, 0, newestStudies, until).then(({ items }) => items.map(studyItem)));
  }

  /** Asks for the text once no other one has come for a moment; an answer to an earlier one is not waited for. */
  search(text: string) {
    clearTimeout(this.#soon);
    this.#asked.abort();
    this.#asked = new AbortController();
    this.failure = null;
    this.searching = text.trim() !== "";
    if (!this.searching) {
      this.found = [];
      return;
    }
    const until = this.#asked.signal;
    this.#soon = setTimeout(() => void this.#load(text, until), pause);
  }

  close() {
    clearTimeout(this.#soon);
    this.#closing.abort();
    this.#asked.abort();
  }

  #add(items: Promise<Item[]>) {
    items.then(
      (more) => (this.known = [...this.known, ...more]),
      (error: unknown) => this.#fail(error, this.#closing.signal),
    );
  }

  async #load(text: string, until: AbortSignal) {
    try {
      const [named, others] = await Promise.all([byNumber(text, until), byText(text, until)]);
      if (!until.aborted) {
        this.found = [...named, ...others.map(runItem), ...studiesOf(others)];
      }
    } catch (error) {
      this.#fail(error, until);
    }
    if (!until.aborted) {
      this.searching = false;
    }
  }

  #fail(error: unknown, until: AbortSignal) {
    if (!until.aborted) {
      this.failure = messageOf(error);
    }
  }
}

async function byNumber(text: string, until: AbortSignal): Promise<Item[]> {
  const named = numberIn(text);
  try {
    return named
      ? [named.kind === "run" ? runItem(await run(named.id, until)) : studyItem(await study(named.id, until))]
      : [];
  } catch (error) {
    if (error instanceof Problem && error.status === 404) {
      return [];
    }
    throw error;
  }
}

async function byText(text: string, until: AbortSignal): Promise<RunSummary[]> {
  return (await runs({ text: String(numberIn(text)?.id ?? text.trim()) }, 0, runsAtOnce, until)).items;
}
