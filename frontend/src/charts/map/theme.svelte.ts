import { theme } from "../../design/theme.svelte";
import { ramp, type Rgb } from "./ramp";

const dark = window.matchMedia("(prefers-color-scheme: dark)");

/** The colours of maps in the theme that the page has now; canvases cannot follow a theme by themselves. */
class MapTheme {
  #systemIsDark = $state(dark.matches);
  readonly name = $derived<"light" | "dark">(
    theme.value === "system" ? (this.#systemIsDark ? "dark" : "light") : theme.value,
  );
  readonly colours = $derived(ramp(this.name));
  /** --series-1 and a grey that stands out from both surfaces. */
  readonly plain = $derived<Rgb>(this.name === "dark" ? [123, 168, 255] : [31, 95, 208]);
  readonly rest: Rgb = [122, 134, 150];

  constructor() {
    dark.addEventListener("change", (event) => (this.#systemIsDark = event.matches));
  }
}

export const mapTheme = new MapTheme();
