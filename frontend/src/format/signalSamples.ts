import type { Signal } from "../api/types";

/** A query returns what is reported. */
export const testMean: Signal = {
  name: "test_mean",
  title: "Mean test accuracy",
  description: "The mean test accuracy of the table.",
  origin: "measured",
  accuracy: "Mean test accuracy",
};

/** Simulated, as its title says; what is reported was measured. */
export const validation: Signal = {
  name: "validation",
  title: "Simulated validation",
  description: "One noisy validation run an architecture.",
  origin: "simulated",
  accuracy: "Mean test accuracy",
};

/** Measured, and not what is reported. */
export const cifar: Signal = {
  name: "cifar100_valid_12",
  title: "CIFAR-100 validation accuracy, 12 epochs",
  description: "One validation run.",
  origin: "measured",
  accuracy: "CIFAR-100 test accuracy, 200 epochs",
};

/** Predicted, which only the title of what is reported says. */
export const surrogate: Signal = {
  name: "top1",
  title: "Top-1 accuracy with noise",
  description: "What a model predicts.",
  origin: "predicted",
  accuracy: "Top-1 accuracy, predicted",
};
