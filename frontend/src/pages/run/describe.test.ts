import { expect, test } from "vitest";
import type { Run } from "../../api/types";
import { trace } from "../../charts/samples";
import { describeQuery, traceRows } from "./describe";

const run = (signal: Run["signal"]) => ({ signal, trace }) as Run;

test("a column of a simulated signal says so", () => {
  expect(traceRows(run("validation")).head).toContain("simulated_validation");
  expect(traceRows(run("test_mean")).head).toContain("signal");
  expect(traceRows(run("validation")).rows[1]).toEqual([2, "hash-2", 0.92, 0.92, 3e8, 0.92]);
});

test("a query's signal is told where it is not its test accuracy", () => {
  const [entry] = trace;
  expect(entry && describeQuery(run("validation"), entry)).toContain("10.00\u00a0% simulated validation");
  expect(entry && describeQuery(run("test_mean"), entry)).toHaveLength(4);
});
