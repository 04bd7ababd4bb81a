import { expect, test } from "vitest";
import { accuracyTitle, chosenBy, incumbentAccuracy, isReported, lowered, signalNotes, signalTitle } from "./signals";
import { cifar, surrogate, testMean, validation } from "./signalSamples";

test("within a sentence a title begins small, unless it begins with a name", () => {
  expect(
    ["Mean test accuracy", "Top-1 accuracy, predicted", "CIFAR-100 test accuracy", "ImageNet16-120"].map(lowered),
  ).toEqual(["mean test accuracy", "top-1 accuracy, predicted", "CIFAR-100 test accuracy", "ImageNet16-120"]);
});

test("what was not measured says so once, whether its title does or not", () => {
  expect([testMean, validation, cifar, surrogate].map(signalTitle)).toEqual([
    "Mean test accuracy",
    "Simulated validation",
    "CIFAR-100 validation accuracy, 12 epochs",
    "Top-1 accuracy with noise (predicted)",
  ]);
  expect(signalTitle({ ...validation, title: "Validation" })).toBe("Validation (simulated)");
});

test("what is reported under a simulated signal was measured, under a predicted one it was not", () => {
  expect(accuracyTitle({ ...validation, accuracy: "Test accuracy" })).toBe("Test accuracy");
  expect(accuracyTitle({ ...surrogate, accuracy: "Top-1 accuracy" })).toBe("Top-1 accuracy (predicted)");
  expect(accuracyTitle(surrogate)).toBe("Top-1 accuracy, predicted");
});

test("an incumbent is named with what it is chosen by where that is not what is reported", () => {
  expect(isReported(testMean)).toBe(true);
  expect(chosenBy(testMean)).toBe("");
  expect(incumbentAccuracy(testMean)).toBe("incumbent's mean test accuracy");
  expect(incumbentAccuracy(cifar)).toBe(
    "incumbent's CIFAR-100 test accuracy, 200 epochs, chosen by CIFAR-100 validation accuracy, 12 epochs",
  );
});

test("a predicted signal is what is reported, whichever of the two titles says that it is predicted", () => {
  const alike = [
    { ...surrogate, title: "Top-1 accuracy" },
    { ...surrogate, title: "Predicted top-1 accuracy", accuracy: "Top-1 accuracy (predicted)" },
  ];
  expect(alike.map(isReported)).toEqual([true, true]);
  expect([surrogate, validation].map(isReported)).toEqual([false, false]);
});

test("a note tells what is drawn, that a model predicts it, and that a signal is gone", () => {
  expect(signalNotes(testMean)).toEqual([]);
  expect(signalNotes(validation)).toEqual([
    "Incumbents are chosen by simulated validation; what is drawn is their mean test accuracy, so a curve may fall.",
  ]);
  expect(signalNotes(validation, "regret")).toEqual([
    "Incumbents are chosen by simulated validation; what is drawn is the regret of their mean test accuracy, so a curve may rise.",
  ]);
  expect(signalNotes(surrogate)[1]).toContain("A model predicts");
  expect(signalNotes({ ...testMean, origin: "predicted" })).toHaveLength(1);
  expect(signalNotes({ ...testMean, caution: "A short schedule." })).toEqual(["A short schedule."]);
  const gone = { ...cifar, origin: "unknown" as const, description: "This installation does not have it any more." };
  expect(signalNotes(gone)[1]).toBe(gone.description);
});
