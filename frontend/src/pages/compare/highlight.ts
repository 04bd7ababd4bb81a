/** Rules that fade all but what belongs to one of the groups, in drawings that show it, and mark its rows. */
export function rulesFor(ids: number[]): string {
  if (ids.length === 0) {
    return "";
  }
  const others = ids.map((id) => `:not([data-groups*=" ${id} "])`).join("");
  const any = ids.map((id) => `[data-groups*=" ${id} "]`);
  const rows = any.map((own) => `tr${own} > *`).join(",");
  return `svg:has(${any.join(",")}) [data-groups]${others}{opacity:.15} ${rows}{background:var(--accent-soft)}`;
}

/** The groups that something on the page belongs to. */
export function groupsAt(target: EventTarget | null): number[] {
  const marked = target instanceof Element ? target.closest("[data-groups]") : null;
  return (marked?.getAttribute("data-groups") ?? "").trim().split(/\s+/).filter(Boolean).map(Number);
}

/** Which groups a reader points at, in whatever chart, table or legend: all others fade everywhere. */
class Highlight {
  readonly #sheet = new CSSStyleSheet();
  #rules = "";

  show(ids: number[]) {
    const rules = rulesFor(ids);
    if (rules !== this.#rules) {
      this.#rules = rules;
      this.#sheet.replaceSync(rules);
    }
  }

  /** Until the returned function is called. */
  attach(): () => void {
    this.show([]);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    };
  }
}

let only: Highlight | undefined;
export const highlight = () => (only ??= new Highlight());
