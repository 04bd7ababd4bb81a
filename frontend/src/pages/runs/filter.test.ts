import { expect, test } from "vitest";
import { filterOf, narrows } from "./filter";

test("the address names what is asked for, and nothing else of it is sent", () => {
  const filter = filterOf(new URLSearchParams("text=a%20b&state=queued,running&page=3&open=1&archived="));
  expect(filter).toEqual({ text: "a b", state: "queued,running" });
});

test("an order alone narrows nothing", () => {
  expect(narrows({ sort: "-accuracy" })).toBe(false);
  expect(narrows({ sort: "-accuracy", archived: "both" })).toBe(true);
});
