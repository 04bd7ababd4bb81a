import { expect, test } from "vitest";
import { actionSummary } from "./actions";

test("what was done and why the rest was not", () => {
  expect(actionSummary("tag", { done: 3, refused: [] }, "paper")).toBe("3 runs tagged “paper”.");
  const refused = [
    { run: 7, reason: "Run 7 is finished already." },
    { run: 8, reason: "Run 8 is finished already." },
  ];
  expect(actionSummary("cancel", { done: 1, refused })).toBe("1 run stopped. 2 runs not: Run 7 is finished already.");
});
