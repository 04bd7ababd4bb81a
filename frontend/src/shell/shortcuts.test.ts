import { expect, test } from "vitest";
import { routeOf } from "../router/routes";
import { characterShortcuts, KeySequence } from "./shortcuts";

const title = (sequence: KeySequence, key: string, now: number) => sequence.press(key, now)?.title ?? null;

test("two keys soon after each other make a shortcut", () => {
  const sequence = new KeySequence();
  expect(title(sequence, "g", 0)).toBeNull();
  expect(title(sequence, "c", 500)).toBe("Go to Controllers");
  expect(title(sequence, "c", 600)).toBeNull();
});

test("two keys long after each other make none", () => {
  const sequence = new KeySequence();
  sequence.press("g", 0);
  expect(title(sequence, "r", 5_000)).toBeNull();
});

test("a key that does not go on may begin anew", () => {
  const sequence = new KeySequence();
  sequence.press("g", 0);
  sequence.press("g", 100);
  expect(title(sequence, "s", 200)).toBe("Go to Spaces");
  sequence.press("g", 300);
  expect(title(sequence, "?", 400)).toBe("This help");
});

test("no shortcut hides another, and each leads to a page there is", () => {
  for (const { keys, deed } of characterShortcuts) {
    const sequence = new KeySequence();
    const found = keys.map((key) => sequence.press(key, 0));
    expect(found.findIndex((each) => each !== null)).toBe(keys.length - 1);
    if ("go" in deed) {
      expect(routeOf(deed.go).page).not.toBe("missing");
    }
  }
});
