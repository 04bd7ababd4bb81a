import { expect, test } from "vitest";
import { placeUnder } from "./place";

const anchor = { left: 400, top: 10, width: 60, height: 30 };

test("a card hangs under its element and points to its middle", () => {
  expect(placeUnder(anchor, 48, 340, 1440)).toEqual({ left: 382, top: 50, arrow: 48 });
});

test("it stays inside a narrow page and still points to the element", () => {
  const place = placeUnder({ ...anchor, left: 300 }, 0, 340, 390);
  expect(place.left + 340).toBeLessThanOrEqual(390 - 12);
  expect(place.left + (place.arrow ?? 0)).toBe(330);
});

test("it starts inside the page where the page is narrower than itself", () => {
  expect(placeUnder({ ...anchor, left: 2 }, 0, 400, 320)).toMatchObject({ left: 12, arrow: 20 });
});

test("it leaves free what lies under its element, and then points to nothing", () => {
  expect(placeUnder(anchor, 80, 340, 1440)).toEqual({ left: 382, top: 84, arrow: null });
});
