import { expect, test } from "vitest";
import { csv } from "./csv";

test("fields with commas and quotes are quoted, nothing is empty", () => {
  expect(csv(["a", "b"], [['say "hi", you', null]])).toBe('a,b\n"say ""hi"", you",\n');
});

test("a text that spreadsheets would carry out as a formula is marked as text, numbers are left alone", () => {
  const evil = ["=HYPERLINK(1)", "+1", "-2+3", "@SUM(A1)", "\t=1", "a=b"];
  expect(csv(["=head"], [[...evil, -0.5]])).toBe("'=head\n'=HYPERLINK(1),'+1,'-2+3,'@SUM(A1),'\t=1,a=b,-0.5\n");
});
