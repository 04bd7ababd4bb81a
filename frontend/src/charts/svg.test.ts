import { expect, test } from "vitest";
import { element, text } from "./svg";

test("text and attributes are escaped, absent attributes left out", () => {
  expect(text({ x: 1.23456, title: 'a"b', dash: null }, "a < b & c")).toBe(
    '<text x="1.23" title="a&quot;b">a &lt; b &amp; c</text>',
  );
});

test("an element without children closes itself", () => {
  expect(element("circle", { r: 3 })).toBe('<circle r="3"/>');
});
