import { expect, test } from "vitest";
import { directionOf, nextSort } from "./sort";

test("a head is clicked from the highest first to the lowest first to the usual order", () => {
  expect(nextSort(null, "accuracy")).toBe("-accuracy");
  expect(nextSort("-accuracy", "accuracy")).toBe("accuracy");
  expect(nextSort("accuracy", "accuracy")).toBeNull();
  expect(nextSort("-flops", "accuracy")).toBe("-accuracy");
  expect(directionOf("-flops", "flops")).toBe("descending");
  expect(directionOf("flops", "accuracy")).toBeNull();
});
