import { location } from "../router/location.svelte";
import { shell } from "./shell.svelte";
import { shortcutSetting } from "./shortcutSetting.svelte";
import { KeySequence, paletteShortcut, type Deed } from "./shortcuts";

const sequence = new KeySequence();
const untyped = ["button", "checkbox", "radio", "range", "submit", "reset", "file", "color", "image"];

/** Whether a key goes into what has the focus as text, or chooses among its entries. */
export function takesText(target: unknown): boolean {
  const { tagName, type, isContentEditable } = (target ?? {}) as Partial<HTMLInputElement>;
  const isField = tagName === "INPUT" && !untyped.includes(type ?? "text");
  return isField || tagName === "TEXTAREA" || tagName === "SELECT" || isContentEditable === true;
}

/** Whether a page's own dialog has the focus, which is left by its own ways only. */
const isInDialog = (target: unknown) => Boolean((target as Partial<Element> | null)?.closest?.("dialog"));

/** The field that narrows down what the page shows. */
function filterField(): HTMLElement | null {
  const fields = document.querySelectorAll<HTMLElement>("main input[type=search], main [data-filter] input");
  return [...fields].find((field) => field.checkVisibility()) ?? null;
}

/** Returns whether there was something to do. */
function carryOut(deed: Deed): boolean {
  if ("go" in deed) {
    location.go(deed.go);
  } else if (deed.do === "filter") {
    const field = filterField();
    field?.focus();
    return field !== null;
  } else {
    shell.open(deed.do);
  }
  return true;
}

/** Every shortcut begins here. */
export function onShortcut(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) {
    return;
  }
  const withControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (withControl && event.key.toLowerCase() === "k") {
    event.preventDefault();
    carryOut(paletteShortcut.deed);
    return;
  }
  const isCharacter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isCharacter && shell.overlay === "palette" && !isInDialog(event.target)) {
    event.preventDefault();
    shell.typed += event.key;
    return;
  }
  const isFree = shell.overlay === null && !takesText(event.target) && !isInDialog(event.target);
  if (isCharacter && isFree && shortcutSetting.on && !event.repeat) {
    const shortcut = sequence.press(event.key, event.timeStamp);
    if (shortcut && carryOut(shortcut.deed)) {
      event.preventDefault();
    }
  }
}
