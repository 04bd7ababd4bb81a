import { expect, test } from "vitest";
import { bestTitle } from "./best";

const any = { min: null, max: null };
const phone = { measure: "phone", title: "Phone latency", unit: "ms", min: null, max: 8 };

test("the best is within limits where there are some, of FLOPs or of measures", () => {
  expect(bestTitle({ flopsRange: any, measureLimits: [] })).toBe("best measured");
  expect(bestTitle({ flopsRange: { min: null, max: 1e9 }, measureLimits: [] })).toBe("best measured within the limits");
  expect(bestTitle({ flopsRange: any, measureLimits: [phone] })).toBe("best measured within the limits");
});
