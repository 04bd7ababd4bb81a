import { expect, test } from "vitest";
import { readingNotes } from "./notes";

test("the scale and the noise are explained where they matter", () => {
  const ranks = readingNotes("rank", false).join(" ");
  expect(ranks).toContain("winner's curse");
  expect(ranks).toContain("beyond what was learnt");
  expect(ranks).not.toContain("simulated");
  expect(readingNotes("raw", true).join(" ")).toContain("simulated validation");
  expect(readingNotes("raw", true).join(" ")).not.toContain("normal score");
});
