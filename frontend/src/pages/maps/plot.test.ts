import { expect, test } from "vitest";
import type { Column } from "../../api/columns";
import { coloured, plotted } from "./plot";

const column = (kind: Column["kind"]): Column => ({
  name: kind,
  kind,
  title: "Title",
  unit: kind === "measure" ? "ms" : "",
  origin: null,
  signal: null,
  share: null,
  type: "float32",
});

test("FLOPs over many sizes lie on a log scale, measures over few do not", () => {
  const flops = plotted(column("flops"), Float32Array.of(10, 100, 1000));
  expect([flops.axis.log, flops.axis.title]).toEqual([true, "MFLOPs, log scale"]);
  expect(Array.from(flops.values)).toEqual([1, 2, 3]);
  expect(plotted(column("measure"), Float32Array.of(5, 6, NaN)).axis).toMatchObject({ log: false, title: "Title, ms" });
});

test("all counts are spread about their value, always the same", () => {
  const counts = Uint8Array.of(2, 2, 3, 2);
  const { values } = plotted(column("concept"), counts);
  expect(Array.from(values, Math.round)).toEqual([2, 2, 3, 2]);
  expect(new Set(values).size).toBe(4);
  expect(plotted(column("concept"), counts).values).toEqual(values);
});

test("the first view of accuracies leaves a few poor ones out, which everything holds", () => {
  const { home, whole, axis } = plotted(column("accuracy"), Float32Array.of(0.1, ...Array<number>(99).fill(0.94)));
  expect(axis.percent).toBe(true);
  expect(home[0]).toBeGreaterThan(0.9);
  expect(whole[0]).toBeLessThan(0.1);
});

test("a column without any known value has a scale all the same", () => {
  expect(coloured(column("measure"), Float32Array.of(NaN)).scale.domain).toEqual([0, 1]);
});
