import { expect, test } from "vitest";
import { testMean, validation } from "../format/signalSamples";
import { queryPosition, queryScatter, queryScatterFrame, type QueryScatterData } from "./queryScatter";
import { trace } from "./samples";

const size = { width: 400, height: 240 };
const data: QueryScatterData = {
  trace,
  signal: testMean,
  flopsRange: { min: 150e6, max: 1e9 },
  queries: 8,
  incumbentHash: "hash-4",
  colour: "var(--series-1)",
  space: { flops: [37.1e6, 7335e6], accuracies: null, title: "Whole table (hindsight)" },
};

test("the scatter is as committed", () => {
  expect(queryScatter(data, size)).toMatchSnapshot();
});

test("a query below the axis is marked on its edge and counted", () => {
  const frame = queryScatterFrame(data, size);
  expect(trace.map((entry) => queryPosition(frame, entry).below)).toEqual([true, false, false, false, false]);
  expect(queryScatter(data, size)).toContain("1 query below the axis");
});

test("the axis shows the budget, and the whole space once the whole table lies behind", () => {
  const [low, high] = queryScatterFrame(data, size).x.domain;
  expect(low).toBeGreaterThan(130);
  expect(high).toBeLessThan(1200);
  const whole = { ...data, space: { ...data.space, accuracies: [0.8, 0.95] as const } };
  expect(queryScatterFrame(whole, size).x.domain[1]).toBeGreaterThan(7335);
});

test("a trace of hundreds of thousands of queries has its axes", () => {
  const entry = trace[0] as (typeof trace)[0];
  const long = Array.from({ length: 400_000 }, (_, i) => ({ ...entry, flops: 2e8 + i * 1e3 }));
  const [low, high] = queryScatterFrame({ ...data, trace: long }, size).x.domain;
  expect(low).toBeLessThan(150);
  expect(high).toBeGreaterThan(1000);
});

test("the legend says what is hindsight and by what the incumbent was chosen", () => {
  const whole = { ...data, space: { ...data.space, accuracies: [0.8, 0.95] as const } };
  expect(queryScatter(data, size)).not.toContain("hindsight");
  expect(queryScatter(whole, size)).toContain(">Whole table (hindsight)</text>");
  const noisy = queryScatter({ ...data, signal: validation }, size);
  expect(noisy).toContain(">incumbent, chosen by simulated validation</text>");
  expect(noisy).toContain("told simulated validation");
});

test("where FLOPs are not known, queries stand over their number, as many as the run may make", () => {
  const unknown: QueryScatterData = {
    ...data,
    trace: trace.map((entry) => ({ ...entry, flops: null })),
    flopsRange: { min: null, max: null },
    space: { ...data.space, flops: null },
  };
  const frame = queryScatterFrame(unknown, size);
  expect(frame.x.domain).toEqual([0, 8]);
  expect(unknown.trace.map((entry) => queryPosition(frame, entry).x)).toEqual([1, 2, 3, 4, 5].map(frame.x.at));
  const svg = queryScatter(unknown, size);
  expect(svg).toContain('aria-label="Mean test accuracy by number of 5 queries"');
  expect(svg).toContain(">queries →</text>");
  expect(svg).not.toMatch(/NaN|FLOPs/);
});
