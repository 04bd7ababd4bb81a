import { expect, test } from "vitest";
import { inTwoLines, roomOfNames, rowName } from "./rowNames";

const long = "Blocks with squeeze-excite";

test("a name that is too wide is broken near its middle", () => {
  expect(inTwoLines(long, 120)).toEqual(["Blocks with", "squeeze-excite"]);
  expect(inTwoLines(long, 200)).toEqual([long]);
  expect(inTwoLines("Squeeze-and-excitation", 60)).toEqual(["Squeeze-and-excitation"]);
});

test("the room is that of the widest line, and at least what is asked for", () => {
  expect(roomOfNames(["Skip edges", long], 112)).toBe(112);
  expect(roomOfNames(["Skip edges", "Squeeze-and-excitation"], 112)).toBeCloseTo(22 * 6.6 + 6);
});

test("both lines of a name stand around the middle of its row", () => {
  expect(rowName("Skip edges", 112, 50, {})).toBe('<text x="0" y="54">Skip edges</text>');
  expect(rowName(long, 112, 50, {})).toBe(
    '<text x="0" y="47.5">Blocks with</text><text x="0" y="60.5">squeeze-excite</text>',
  );
});
