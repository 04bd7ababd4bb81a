import { expect, test } from "vitest";
import type { Item } from "./item";
import { parseRecent, withRecent } from "./recent";

const item = (id: string): Item => ({ id, kind: "Run", title: id, detail: "", address: `/runs/${id}` });

test("the latest is first, each once, and few are kept", () => {
  const chosen = ["1", "2", "3", "2", "4", "5", "6", "7"];
  const recent = chosen.reduce<Item[]>((list, id) => withRecent(list, item(id)), []);
  expect(recent.map(({ id }) => id)).toEqual(["7", "6", "5", "4", "2", "3"]);
});

test("what was kept is read again", () => {
  const kept = [item("1"), { ...item("2"), address: null }];
  expect(parseRecent(JSON.stringify(kept))).toEqual(kept);
});

test.each([null, "", "x", "{}", '[1, null, {"id": "a"}]', JSON.stringify([{ ...item("1"), address: "//elsewhere" }])])(
  "%j holds no items",
  (text) => {
    expect(parseRecent(text)).toEqual([]);
  },
);
