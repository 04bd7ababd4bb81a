import { expect, test } from "vitest";
import { bestSoFar } from "./bestSoFar";
import { trace } from "./samples";

const size = { width: 400, height: 240 };

test("the curve is as committed", () => {
  expect(bestSoFar({ trace, queries: 10, signal: "test_mean", colour: "var(--series-1)" }, size)).toMatchSnapshot();
});

test("its name tells where the search stands", () => {
  expect(bestSoFar({ trace, queries: 10, signal: "test_mean", colour: "red" }, size)).toContain(
    'aria-label="Best so far after 5 of 10 queries: 93.00\u00a0% test accuracy"',
  );
  expect(bestSoFar({ trace: [], queries: 10, signal: "test_mean", colour: "red" }, size)).toContain("no query yet");
});

test("where incumbents are chosen by a noisy signal, axis and name say that it is simulated, in lines that fit", () => {
  const data = { trace, queries: 10, signal: "validation" as const, colour: "red" };
  expect(bestSoFar(data, size)).toContain(">↑ test accuracy of the incumbent by simulated validation, %</text>");
  expect(bestSoFar(data, size)).toContain('aria-label="Best so far by simulated validation after');
  const narrow = bestSoFar(data, { width: 262, height: 240 });
  expect(narrow).toContain('y="10" fill="var(--ink-3)">↑ test accuracy of the incumbent by</text>');
  expect(narrow).toContain('y="24" fill="var(--ink-3)">simulated validation, %</text>');
});
