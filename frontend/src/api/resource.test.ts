import { expect, test } from "vitest";
import { Resource } from "./resource.svelte";

/** A fetch whose answers are given by hand. */
function byHand() {
  const answers: { resolve: (value: number) => void; reject: (error: Error) => void }[] = [];
  const fetch = () => new Promise<number>((resolve, reject) => answers.push({ resolve, reject }));
  return { fetch, answers };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test("reloads asked for during a request run once, after it", async () => {
  const { fetch, answers } = byHand();
  const resource = new Resource(fetch);
  void resource.reload();
  void resource.reload();
  expect(answers).toHaveLength(1);
  answers[0]?.resolve(1);
  await settled();
  expect(answers).toHaveLength(2);
  answers[1]?.resolve(2);
  await settled();
  expect(answers).toHaveLength(2);
  expect(resource.value).toBe(2);
  expect(resource.loading).toBe(false);
});

test("a failed reload keeps the value", async () => {
  const { fetch, answers } = byHand();
  const resource = new Resource(fetch);
  answers[0]?.resolve(1);
  await settled();
  void resource.reload();
  answers[1]?.reject(new Error("no"));
  await settled();
  expect(resource.value).toBe(1);
  expect(resource.error?.message).toBe("no");
});

test("an answer after closing is dropped", async () => {
  const { fetch, answers } = byHand();
  const resource = new Resource(fetch);
  resource.close();
  answers[0]?.resolve(1);
  await settled();
  expect(resource.value).toBeUndefined();
});
