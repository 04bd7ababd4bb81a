import { expect, test } from "vitest";
import { cifar, testMean, validation } from "../../format/signalSamples";
import { signalGroups } from "./signalGroups";

test("signals that report the same stand together", () => {
  expect(signalGroups([testMean, cifar, validation])).toEqual([
    { title: "Reported: mean test accuracy", entries: [testMean, validation] },
    { title: "Reported: CIFAR-100 test accuracy, 200 epochs", entries: [cifar] },
  ]);
});
