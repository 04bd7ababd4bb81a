import { expect, test } from "vitest";
import type { Run } from "../../api/types";
import { csv } from "../../charts/csv";
import { trace } from "../../charts/samples";
import { cifar, surrogate, testMean, validation } from "../../format/signalSamples";
import { describeQuery, traceRows } from "./describe";

const run = (signal: Run["signal"], measureLimits: Run["measureLimits"] = []) =>
  ({ signal, trace, measureLimits }) as Run;

test("a column of what was not measured says so", () => {
  expect(traceRows(run(validation)).head).toContain("simulated_validation");
  expect(traceRows(run(validation)).head).toContain("test_accuracy");
  expect(traceRows(run(testMean)).head).toContain("signal");
  expect(traceRows(run(surrogate)).head.slice(2, 6)).toEqual([
    "predicted_top1",
    "predicted_accuracy",
    "flops",
    "incumbent_predicted_accuracy",
  ]);
});

test("every row says by what incumbents are chosen and what is reported", () => {
  const { head, rows } = traceRows(run(cifar));
  expect(head.slice(-2)).toEqual(["incumbent_by", "reported"]);
  expect(rows[1]).toEqual([
    ...[2, "hash-2", 0.92, 0.92, 3e8, 0.92],
    "CIFAR-100 validation accuracy, 12 epochs",
    "CIFAR-100 test accuracy, 200 epochs",
  ]);
});

test("a query's signal is told where it is not what is reported", () => {
  const [entry] = trace;
  expect(entry && describeQuery(run(validation), entry)).toContain("10.00\u00a0% simulated validation");
  expect(entry && describeQuery(run(cifar), entry)[1]).toBe("10.00\u00a0% CIFAR-100 test accuracy, 200 epochs");
  expect(entry && describeQuery(run(testMean), entry)).toHaveLength(4);
});

test("limits on measures stand in every row, and there is no column for none", () => {
  const limit = { measure: "edgegpu_latency", title: "Edge GPU latency", unit: "ms", min: null, max: 5.5 };
  const { head, rows } = traceRows(run(testMean, [limit]));
  expect(head[head.length - 1]).toBe("limits");
  expect(rows.every((row) => row[head.length - 1] === "Edge GPU latency at most 5.5 ms")).toBe(true);
  expect(traceRows(run(testMean)).head).not.toContain("limits");
});

test("FLOPs that are not known are no line of a query and an empty field of its row", () => {
  const [entry] = trace;
  const unknown = { ...run(testMean), trace: trace.map((each) => ({ ...each, flops: null })) };
  expect(entry && describeQuery(unknown, { ...entry, flops: null })).toEqual([
    "Query 1",
    "10.00\u00a0% mean test accuracy",
    "best so far 10.00\u00a0%",
  ]);
  const { head, rows } = traceRows(unknown);
  expect(csv(head, rows).split("\n")[1]).toBe("1,hash-1,0.1,0.1,,0.1,mean test accuracy,mean test accuracy");
});
