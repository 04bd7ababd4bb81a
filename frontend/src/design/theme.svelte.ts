export type Theme = "system" | "light" | "dark";

const key = "dnas.theme";
const themes: Theme[] = ["system", "light", "dark"];

/** The chosen theme, kept in this browser. */
class ThemeChoice {
  value = $state<Theme>(themes.find((theme) => theme === localStorage.getItem(key)) ?? "system");

  constructor() {
    this.#apply();
  }

  choose(theme: Theme) {
    this.value = theme;
    localStorage.setItem(key, theme);
    this.#apply();
  }

  #apply() {
    if (this.value === "system") {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = this.value;
    }
  }
}

export const theme = new ThemeChoice();
