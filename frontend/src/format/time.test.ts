import { expect, test } from "vitest";
import { duration, estimate, instant, timeLeft } from "./time";

test("a duration has two units at most", () => {
  expect(duration(7.6)).toBe("8\u00a0s");
  expect(duration(125)).toBe("2\u00a0min 5\u00a0s");
  expect(duration(120)).toBe("2\u00a0min");
  expect(duration(4_830)).toBe("1\u00a0h 20\u00a0min");
});

test("a missing estimate is not made up", () => {
  expect(timeLeft(null)).toBe("");
  expect(estimate(undefined)).toBe("–");
  expect(timeLeft(8)).toBe("about 8\u00a0s left");
});

test("an instant is shown in a time zone", () => {
  expect(instant("2026-11-25T08:00:00Z", "UTC")).toBe("25 Nov 2026, 08:00");
});
