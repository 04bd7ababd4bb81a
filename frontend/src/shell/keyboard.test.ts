import { afterEach, beforeEach, expect, test, vi } from "vitest";

// The real modules read the browser's address and storage when they are loaded.
const gone: string[] = [];
vi.mock("../router/location.svelte", () => ({ location: { go: (address: string) => gone.push(address) } }));

const { onShortcut, takesText } = await import("./keyboard");
const { shell } = await import("./shell.svelte");
const { shortcutSetting } = await import("./shortcutSetting.svelte");

beforeEach(() => {
  gone.length = 0;
  shell.close();
  shortcutSetting.on = true;
});

afterEach(() => vi.unstubAllGlobals());

let time = 0;
function press(key: string, more: Partial<KeyboardEvent> = {}) {
  time += 100;
  const event = { key, target: { tagName: "MAIN" }, timeStamp: time, preventDefault: vi.fn(), ...more };
  onShortcut(event as unknown as KeyboardEvent);
  return event.preventDefault;
}

const field = { target: { tagName: "INPUT", type: "text" } as unknown as EventTarget };

test("g and a letter go to a page, ? opens the help", () => {
  press("g");
  press("c");
  expect(gone).toEqual(["/controllers"]);
  expect(press("?", { shiftKey: true })).toHaveBeenCalled();
  expect(shell.overlay).toBe("help");
});

test("nothing happens while typing, under a dialog, or once switched off", () => {
  press("?", field);
  expect(shell.overlay).toBeNull();
  shell.open("palette");
  press("g");
  press("r");
  shell.close();
  press("?", { target: { tagName: "BUTTON", closest: () => ({}) } as unknown as EventTarget });
  shortcutSetting.on = false;
  press("g");
  press("r");
  press("?");
  expect(gone).toEqual([]);
  expect(shell.overlay).toBeNull();
});

test("the browser's own shortcuts are left alone", () => {
  press("g");
  expect(press("r", { ctrlKey: true })).not.toHaveBeenCalled();
  expect(press("k")).not.toHaveBeenCalled();
  expect(press("k", { ctrlKey: true, shiftKey: true })).not.toHaveBeenCalled();
  expect(gone).toEqual([]);
});

test("Ctrl+K and Cmd+K open the palette, also from a field and with shortcuts off", () => {
  shortcutSetting.on = false;
  expect(press("k", { ...field, ctrlKey: true })).toHaveBeenCalled();
  expect(shell.overlay).toBe("palette");
  shell.close();
  press("k", { metaKey: true });
  expect(shell.overlay).toBe("palette");
});

test("what is typed before the palette is there is kept for it, and goes nowhere else", () => {
  press("k", { ctrlKey: true });
  expect(press("i", field)).toHaveBeenCalled();
  press("m");
  press("g");
  expect(press("Enter")).not.toHaveBeenCalled();
  const inside = { tagName: "INPUT", type: "text", closest: () => ({}) } as unknown as EventTarget;
  expect(press("x", { target: inside })).not.toHaveBeenCalled();
  expect(shell.typed).toBe("img");
  press("k", { ctrlKey: true });
  expect(shell.typed).toBe("");
  expect(gone).toEqual([]);
});

test("/ goes to the page's filter, and stays the browser's where there is none", () => {
  const focus = vi.fn();
  vi.stubGlobal("document", { querySelectorAll: () => [{ checkVisibility: () => true, focus }] });
  expect(press("/")).toHaveBeenCalled();
  expect(focus).toHaveBeenCalled();
  vi.stubGlobal("document", { querySelectorAll: () => [] });
  expect(press("/")).not.toHaveBeenCalled();
});

test("what takes text", () => {
  expect(
    [{ tagName: "INPUT", type: "search" }, { tagName: "SELECT" }, { isContentEditable: true }].map(takesText),
  ).toEqual([true, true, true]);
  expect([{ tagName: "INPUT", type: "radio" }, { tagName: "BUTTON" }, null].map(takesText)).toEqual([
    false,
    false,
    false,
  ]);
});
