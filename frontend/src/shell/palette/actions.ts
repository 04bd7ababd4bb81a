import { theme, type Theme } from "../../design/theme.svelte";
import { shell } from "../shell.svelte";
import { tour } from "../tour/tour.svelte";
import type { Item } from "./item";

interface Action extends Item {
  /** What it has to say, or null where its doing shows; the palette stays open for words only. */
  act: () => string | null | Promise<string | null>;
}

const action = (id: string, title: string, detail: string, act: Action["act"]): Action => ({
  id: `action ${id}`,
  kind: "Action",
  title,
  detail,
  address: null,
  act,
});

const themeAction = (value: Theme, name: string, detail: string) =>
  action(`theme ${value}`, `Switch to ${name} theme`, detail, () => {
    theme.choose(value);
    return null;
  });

async function copyLink(): Promise<string> {
  const address = window.location.href;
  try {
    await navigator.clipboard.writeText(address);
    return "The link is copied.";
  } catch {
    // Browsers give the clipboard only to pages from https and from the same machine.
    return `The browser allows no copying here. The link is ${address}`;
  }
}

export const actions: Action[] = [
  action("link", "Copy link to this page", "With what is chosen on it", copyLink),
  action("help", "Keyboard help", "All shortcuts", () => {
    shell.open("help");
    return null;
  }),
  action("tour", "Start the tour", "Three steps", () => {
    tour.start();
    return null;
  }),
  themeAction("light", "the light", "Appearance"),
  themeAction("dark", "the dark", "Appearance"),
  themeAction("system", "the system's", "Appearance"),
];
