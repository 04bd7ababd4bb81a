type Attributes = Record<string, string | number | null | undefined>;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** Coordinates need no more than hundredths of a pixel. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** An element as text. Children are markup already; text goes through `text`. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : escapeXml(String(value))}"`)
    .join("");
  const content = children.join("");
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`;
}

export function text(attributes: Attributes, content: string): string {
  return element("text", attributes, escapeXml(content));
}

/** What a browser shows of an element that is pointed at. */
export function tooltip(content: string): string {
  return element("title", {}, escapeXml(content));
}

/** Around words that lie over marks, so that both can be told apart. */
export const halo = {
  stroke: "var(--surface-1)",
  "stroke-width": 4,
  "stroke-linejoin": "round",
  "paint-order": "stroke",
};

/** The root of a chart: an image for assistive techniques, named by its label. */
export function image(width: number, height: number, label: string, ...children: string[]): string {
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    role: "img",
    "aria-label": label,
    width,
    height,
    viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
    "font-family": "Inter Variable, system-ui, sans-serif",
    "font-size": 11,
  };
  return element("svg", attributes, ...children);
}
