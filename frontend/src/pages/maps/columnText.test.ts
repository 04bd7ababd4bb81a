import { expect, test } from "vitest";
import type { Column } from "../../api/columns";
import { choicesOf, columnHead, columnTitle, columnValue, csvName, csvValue } from "./columnText";

const column = (kind: Column["kind"], more: Partial<Column> = {}): Column => ({
  name: kind,
  kind,
  title: "Title",
  unit: "",
  origin: null,
  signal: null,
  share: null,
  type: "float32",
  ...more,
});

test("values are written as readers know them, and what is not known as a dash", () => {
  expect(columnValue(column("accuracy"), 0.94317)).toBe("94.32\u00a0%");
  expect(columnValue(column("flops"), 787.6)).toBe("788\u00a0MFLOPs");
  expect(columnValue(column("parameters"), 8_555_530)).toBe("8.56\u00a0M");
  expect(columnValue(column("measure", { unit: "ms" }), 5.80712)).toBe("5.807\u00a0ms");
  expect(columnValue(column("measure", { unit: "ms" }), NaN)).toBe("–");
});

test("a predicted accuracy says so", () => {
  const predicted = column("accuracy", { title: "Top-1 accuracy", origin: "predicted" });
  expect(columnTitle(predicted)).toBe("Top-1 accuracy (predicted)");
  expect(columnHead(predicted)).toBe("Top-1 accuracy (predicted), %");
});

test("files name the unit of FLOPs", () => {
  expect([csvName(column("flops")), csvName(column("concept", { name: "concept-conv3x3" }))]).toEqual([
    "mflops",
    "concept_conv3x3",
  ]);
});

test("files name an accuracy by what it is, not by the signal that goes with it", () => {
  const told = { name: "accuracy-cifar100_validation_200", title: "CIFAR-100 test accuracy, 200 epochs" };
  expect(csvName(column("accuracy", told))).toBe("cifar_100_test_accuracy_200_epochs");
});

test("files have no digits that single precision does not have, and nothing where nothing is known", () => {
  const values = [922.09664, -1.8, 0.6].map(Math.fround);
  expect(values.map((value) => csvValue(column("flops", { type: "float32" }), value))).toEqual([922.0966, -1.8, 0.6]);
  expect([undefined, NaN].map((value) => csvValue(column("flops"), value))).toEqual([null, null]);
});

test("an accuracy that several signals report is one choice", () => {
  const columns = ["validation", "test", "other"].map((signal) =>
    column("accuracy", { name: `accuracy-${signal}`, signal, title: signal === "other" ? "B" : "A" }),
  );
  expect(choicesOf([column("flops"), ...columns]).map(({ name }) => name)).toEqual([
    "flops",
    "accuracy-validation",
    "accuracy-other",
  ]);
});
