type Kind = "Page" | "Action" | "Run" | "Study" | "Controller" | "Space" | "View";

/** Something the palette leads to or does. */
export interface Item {
  /** Stays the same from visit to visit. */
  id: string;
  kind: Kind;
  title: string;
  detail: string;
  /** Path and query of the page that it leads to; an action has none. */
  address: string | null;
}
