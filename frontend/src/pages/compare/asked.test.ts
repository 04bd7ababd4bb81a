import { expect, test } from "vitest";
import { askedIn, namesRuns, narrowingOf } from "./asked";

const asked = (search: string) => askedIn(new URLSearchParams(search));

test("what narrowed the list narrows what is compared, and view state does not", () => {
  const { hide, baseline, ...rest } = asked("like=1,9&text=Demo&archived=both&most=50&hide=3&baseline=1");
  expect([hide, baseline]).toEqual([undefined, undefined]);
  expect(rest).toMatchObject({ like: "1,9", text: "Demo", archived: "both", most: "50", runs: null });
});

test("a filter alone names nothing to compare", () => {
  expect([asked("text=Demo"), asked("study=3")].map(namesRuns)).toEqual([false, true]);
});

test("what narrowed the runs is said in words", () => {
  expect(narrowingOf(asked("like=1&text=Demo 400&most=50"))).toBe(
    "those that match “Demo 400”; of each setup the 50 lowest seeds",
  );
  expect(narrowingOf(asked("study=1&state=finished,failed&strategy=local-search&tag=a b"))).toBe(
    "those that are finished or failed and of Local search and with the tag “a b”",
  );
  expect(narrowingOf(asked("like=1&most=1"))).toBe("of each setup the lowest seed");
  expect(narrowingOf(asked("like=1&archived=both"))).toBe("");
});
