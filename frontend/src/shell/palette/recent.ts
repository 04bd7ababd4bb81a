import { remember, remembered } from "../remembered";
import type { Item } from "./item";

const key = "dnas.recent";
const most = 6;

/** The items chosen last, the latest first; none where what this browser keeps is not a list of them. */
export function parseRecent(text: string | null): Item[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.filter(isItem).slice(0, most) : [];
  } catch {
    return [];
  }
}

function isItem(value: unknown): value is Item {
  const { id, kind, title, detail, address } = (value ?? {}) as Partial<Item>;
  const isPath = typeof address === "string" && /^\/(?!\/)/.test(address);
  return [id, kind, title, detail].every((each) => typeof each === "string") && (isPath || address === null);
}

export const withRecent = (recent: Item[], chosen: Item) =>
  [chosen, ...recent.filter(({ id }) => id !== chosen.id)].slice(0, most);

export const recentItems = () => parseRecent(remembered(key));

export function rememberRecent({ id, kind, title, detail, address }: Item) {
  remember(key, JSON.stringify(withRecent(recentItems(), { id, kind, title, detail, address })));
}
