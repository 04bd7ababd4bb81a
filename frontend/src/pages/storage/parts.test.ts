import { expect, test } from "vitest";
import { partOf } from "./parts";

test("a part that is known says whether it may go, another has its name", () => {
  expect(partOf("dnas.mv.db").title).toBe("History");
  expect(partOf("structure").advice).toContain("May be deleted");
  expect(partOf("notes.txt")).toEqual({ title: "notes.txt", advice: "" });
});
