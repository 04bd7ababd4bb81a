import { expect, test } from "vitest";
import { bestSoFar } from "./bestSoFar";
import { trace } from "./samples";

const size = { width: 400, height: 240 };

test("the curve is as committed", () => {
  expect(bestSoFar({ trace, queries: 10, colour: "var(--series-1)" }, size)).toMatchSnapshot();
});

test("its name tells where the search stands", () => {
  expect(bestSoFar({ trace, queries: 10, colour: "red" }, size)).toContain(
    'aria-label="Best so far after 5 of 10 queries: 93.00\u00a0% test accuracy"',
  );
  expect(bestSoFar({ trace: [], queries: 10, colour: "red" }, size)).toContain("no query yet");
});
