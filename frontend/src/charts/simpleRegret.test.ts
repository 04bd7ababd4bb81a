import { expect, test } from "vitest";
import { testMean, validation } from "../format/signalSamples";
import { trace } from "./samples";
import { regretPosition, simpleRegret, simpleRegretChart, simpleRegretFrame } from "./simpleRegret";

const size = { width: 400, height: 240 };
const data = { trace, queries: 10, signal: testMean, colour: "var(--series-1)", best: 0.94 };

test("the curve is as committed", () => {
  expect(simpleRegretChart(data, size)).toMatchSnapshot();
});

test("regret is what the best has more, and 0 once it is found", () => {
  const [first, , , best] = trace;
  expect(first && simpleRegret(0.94, first)).toBeCloseTo(0.84);
  expect(best && simpleRegret(0.93 + 1e-12, best)).toBe(0);
});

test("0 lies on the axis, which a log scale does not reach, and is said in words", () => {
  const found = { ...data, best: 0.93 };
  const frame = simpleRegretFrame(found, size);
  const [first, , , best] = trace;
  expect(best && regretPosition(frame, 0.93, best).y).toBe(frame.bottom);
  expect(first && regretPosition(frame, 0.93, first).y).toBeGreaterThan(frame.top);
  expect(simpleRegretChart(found, size)).toContain(">0 from query 4 on</text>");
  expect(simpleRegretChart(data, size)).not.toContain("from query");
});

test("axis and name call it hindsight, in percentage points", () => {
  expect(simpleRegretChart(data, size)).toContain(
    'aria-label="Simple regret (hindsight) after 5 of 10 queries: 1 percentage points below 94.00\u00a0%"',
  );
  expect(simpleRegretChart({ ...data, signal: validation }, { width: 900, height: 240 })).toContain(
    "↑ simple regret in mean test accuracy, chosen by simulated validation: percentage points (hindsight)",
  );
  expect(simpleRegretChart({ ...data, trace: [] }, size)).toContain("no query yet");
});

test("a run whose every incumbent is the best has a scale all the same", () => {
  const found = trace.slice(3).map((entry) => ({ ...entry, incumbentTestAccuracy: 0.93 }));
  expect(simpleRegretChart({ ...data, trace: found, best: 0.93 }, size)).not.toContain("NaN");
});
