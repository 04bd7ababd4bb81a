import { expect, test } from "vitest";
import { Latest } from "./latest.svelte";

test("of questions that are asked while one is under way the last one is asked next", async () => {
  const asked: number[] = [];
  const release: (() => void)[] = [];
  const told: [number, boolean][] = [];
  const latest = new Latest<number, number>(
    (question) => {
      asked.push(question);
      return new Promise((resolve) => release.push(() => resolve(10 * question)));
    },
    (answer, last) => told.push([answer, last]),
  );
  const done = latest.ask(1);
  void latest.ask(2);
  void latest.ask(3);
  expect(asked).toEqual([1]);
  release[0]?.();
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
  release[1]?.();
  await done;
  expect(asked).toEqual([1, 3]);
  expect(told).toEqual([
    [10, false],
    [30, true],
  ]);
  expect(latest.busy).toBe(false);
});

test("a question that fails is told, and the next one is answered", async () => {
  const latest = new Latest<boolean, string>((fails) =>
    fails ? Promise.reject(new Error("no")) : Promise.resolve("yes"),
  );
  await latest.ask(true);
  expect(latest.error).toBe("no");
  await latest.ask(false);
  expect([latest.error, latest.answer]).toEqual([undefined, "yes"]);
});
