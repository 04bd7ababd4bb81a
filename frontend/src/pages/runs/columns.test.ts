import { expect, test } from "vitest";
import { groupColumns, hiddenAfter, runColumns, shown } from "./columns";

test("a column is hidden and shown again", () => {
  const hidden = hiddenAfter(runColumns, null, "code");
  expect(hidden).toBe("code");
  expect(shown(runColumns, hidden).map(({ name }) => name)).not.toContain("code");
  expect(hiddenAfter(runColumns, "seed,code", "seed")).toBe("code");
  expect(hiddenAfter(runColumns, hidden, "code")).toBeNull();
});

test("what another list hides means nothing here", () => {
  expect(shown(groupColumns, "nothing")).toEqual(groupColumns);
  expect(hiddenAfter(groupColumns, "nothing", "seeds")).toBe("seeds");
});
