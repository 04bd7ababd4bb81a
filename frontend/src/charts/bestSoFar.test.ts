import { expect, test } from "vitest";
import { bestSoFar } from "./bestSoFar";
import { cifar, testMean, validation } from "../format/signalSamples";
import { trace } from "./samples";

const size = { width: 400, height: 240 };

test("the curve is as committed", () => {
  expect(bestSoFar({ trace, queries: 10, signal: testMean, colour: "var(--series-1)" }, size)).toMatchSnapshot();
});

test("its name tells where the search stands", () => {
  expect(bestSoFar({ trace, queries: 10, signal: testMean, colour: "red" }, size)).toContain(
    'aria-label="Best so far after 5 of 10 queries: 93.00\u00a0% mean test accuracy"',
  );
  expect(bestSoFar({ trace: [], queries: 10, signal: testMean, colour: "red" }, size)).toContain("no query yet");
});

test("where incumbents are chosen by another signal, axis and name say by which, in lines that fit", () => {
  const data = { trace, queries: 10, signal: validation, colour: "red" };
  expect(bestSoFar(data, size)).toContain(">↑ incumbent's mean test accuracy, chosen by simulated</text>");
  expect(bestSoFar(data, size)).toContain("queries, chosen by simulated validation: 93.00\u00a0% mean test accuracy");
  expect(bestSoFar({ ...data, signal: cifar }, size)).toContain(
    ">↑ incumbent's CIFAR-100 test accuracy, 200 epochs, chosen by</text>",
  );
  const narrow = bestSoFar(data, { width: 262, height: 240 });
  expect(narrow).toContain('y="10" fill="var(--ink-3)">↑ incumbent\'s mean test accuracy, chosen</text>');
  expect(narrow).toContain('y="24" fill="var(--ink-3)">by simulated validation, %</text>');
});
