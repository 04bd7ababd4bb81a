import { expect, test } from "vitest";
import { directionOf, filterOf, narrows, nextSort } from "./filter";

test("the address names what is asked for, and nothing else of it is sent", () => {
  const filter = filterOf(new URLSearchParams("text=a%20b&state=queued,running&page=3&open=1&archived="));
  expect(filter).toEqual({ text: "a b", state: "queued,running" });
});

test("an order alone narrows nothing", () => {
  expect(narrows({ sort: "-accuracy" })).toBe(false);
  expect(narrows({ sort: "-accuracy", archived: "both" })).toBe(true);
});

test("a head is clicked from the highest first to the lowest first to the usual order", () => {
  expect(nextSort(undefined, "accuracy")).toBe("-accuracy");
  expect(nextSort("-accuracy", "accuracy")).toBe("accuracy");
  expect(nextSort("accuracy", "accuracy")).toBeNull();
  expect(nextSort("-flops", "accuracy")).toBe("-accuracy");
  expect(directionOf("-flops", "flops")).toBe("descending");
  expect(directionOf("flops", "accuracy")).toBeNull();
});
