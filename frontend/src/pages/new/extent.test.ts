import { expect, test } from "vitest";
import { extentOf } from "./extent";

const flops = { min: 37.1e6, max: 1195e6, deciles: [] };

test("a space has a size and a range of FLOPs, and no range where they are not known", () => {
  const whole = { architectures: 1000, measured: 1000 };
  expect(extentOf({ ...whole, flops })).toBe("1,000 architectures, 37.1 to 1,195\u00a0MFLOPs.");
  expect(extentOf({ ...whole, flops: null })).toBe("1,000 architectures.");
  const part = { architectures: 1000, measured: 50 };
  expect(extentOf({ ...part, flops })).toBe("1,000 architectures, 37.1 to 1,195\u00a0MFLOPs; 50 of them are measured.");
  expect(extentOf({ ...part, flops: null })).toBe("1,000 architectures; 50 of them are measured.");
});
