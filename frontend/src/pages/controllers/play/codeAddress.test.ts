import { expect, test } from "vitest";
import { addressOfCode, codeOfAddress, roundedFree } from "./codeAddress";

const names = ["a", "b", "c"];

test("a code comes back from the address that it was written to", () => {
  const code = { concepts: { a: 2, b: 0, c: 11 }, free: roundedFree([0.123456, -1.5, 0, -0.00001]) };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(addressOfCode(code, names))) {
    if (value !== null) search.set(name, value);
  }
  expect(search.toString()).toBe("concepts=2.0.11&free=0.1235_-1.5_0_0");
  expect(codeOfAddress(search, names)).toMatchObject(code);
});

test("free axes at 0 need no room in the address", () => {
  expect(addressOfCode({ concepts: { a: 1, b: 1, c: 1 }, free: [0, 0] }, names).free).toBeNull();
});

test.each(["concepts=1.2", "concepts=a.b.c", "free=x_1", "free=900", ""])("%s names no code", (text) => {
  expect(codeOfAddress(new URLSearchParams(text), names)).toMatchObject({ concepts: null, free: null, strip: 1 });
});
