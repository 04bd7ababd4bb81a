import { expect, test } from "vitest";
import { resolveVariables } from "./exportImage";

test("theme colours are written into the file", () => {
  expect(resolveVariables('<line stroke="var(--ink-3)"/>', (name) => `[${name}]`)).toBe('<line stroke="[--ink-3]"/>');
});
