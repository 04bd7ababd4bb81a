import { expect, test } from "vitest";
import { surrogate, testMean, validation } from "../../format/signalSamples";
import { readingNotes } from "./notes";

test("the scale and the noise are explained where they matter", () => {
  const ranks = readingNotes("rank", testMean).join(" ");
  expect(ranks).toContain("winner's curse");
  expect(ranks).toContain("beyond what was learnt");
  expect(ranks).not.toContain("simulated");
  expect(readingNotes("raw", validation).join(" ")).toContain("simulated validation");
  expect(readingNotes("raw", validation).join(" ")).not.toContain("normal score");
  expect(readingNotes("raw", surrogate).join(" ")).toContain("which another model predicts");
});
