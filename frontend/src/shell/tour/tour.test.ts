import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeServer } from "../../api/browser.fake";
import { Tour } from "./tour.svelte";

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  });
});

afterEach(() => vi.unstubAllGlobals());

test("the first visit to an empty installation begins it, the second does not even ask", async () => {
  const asked = fakeServer(() => ({ items: [], total: 0 }));
  const first = new Tour();
  await first.greet();
  expect(first.step).toBe(0);
  const second = new Tour();
  await second.greet();
  expect(second.step).toBeNull();
  expect(asked).toHaveLength(1);
});

test("nobody is shown round where there are runs", async () => {
  fakeServer(() => ({ items: [{}], total: 5 }));
  const tour = new Tour();
  await tour.greet();
  expect(tour.step).toBeNull();
});

test("it may be asked for at any time, and ends after its last step", async () => {
  fakeServer(() => ({ items: [], total: 0 }));
  const tour = new Tour();
  tour.start();
  tour.move(1);
  tour.move(1);
  expect(tour.step).toBe(2);
  tour.move(-1);
  expect(tour.step).toBe(1);
  tour.move(1);
  tour.move(1);
  expect(tour.step).toBeNull();
  await tour.greet();
  expect(tour.step).toBeNull();
});

test("an outage on the first visit leaves it for the next", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError()));
  const tour = new Tour();
  await expect(tour.greet()).rejects.toThrow();
  fakeServer(() => ({ items: [], total: 0 }));
  await tour.greet();
  expect(tour.step).toBe(0);
});
