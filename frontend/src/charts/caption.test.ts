import { expect, test } from "vitest";
import { captioned } from "./caption";
import { element, image } from "./svg";

const chart = image(320, 100, "A chart", element("circle", { cx: 1, cy: 2, r: 3 }));

test("a file has the title and what its numbers come from above the chart", () => {
  const drawn = captioned(chart, "Best so far", ["Signal: simulated validation"]);
  expect(drawn).toContain('width="344" height="171" viewBox="0 0 344 171"');
  expect(drawn).toContain(">Best so far</text>");
  expect(drawn).toContain(">Signal: simulated validation</text>");
  expect(drawn).toContain('<g transform="translate(12,59)"><circle cx="1" cy="2" r="3"/></g></svg>');
});

test("long lines are wrapped, and a narrow chart gets the room that they need", () => {
  const narrow = image(80, 60, "A cell");
  const drawn = captioned(narrow, "Cell", [
    "Signal: mean test accuracy · FLOPs range: at most 1,000 MFLOPs · Queries: 60",
  ]);
  expect(drawn).toContain('width="324"');
  expect(drawn.match(/<text/g)).toHaveLength(3);
});

test("what is written in a title is no markup", () => {
  expect(captioned(chart, "a < b", [])).toContain(">a &lt; b</text>");
});
