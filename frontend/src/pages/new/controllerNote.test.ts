import { expect, test } from "vitest";
import type { Controller, Strategy } from "../../api/types";
import { controllerNote } from "./controllerNote";

const dense = { name: "dense-sampling", title: "Dense sampling", needsController: true } as Strategy;
const random = { name: "random", title: "Random", needsController: false } as Strategy;
const controller = (state: Controller["state"], seed = 1, variant = "d1") =>
  ({ space: "nasbench101", variant, seed, state, secondsLeft: 30 }) as Controller;

test("a strategy without a controller needs no note", () => {
  expect(controllerNote([random], [], "nasbench101", 1)).toBeNull();
});

test("the first search with a controller is announced to train it", () => {
  expect(controllerNote([dense, random], [], "nasbench101", 1)).toContain("trained first");
  expect(controllerNote([dense], [controller("failed")], "nasbench101", 1)).toContain("trained first");
});

test("a training is told with the time left, a ready controller not at all", () => {
  expect(controllerNote([dense], [controller("training")], "nasbench101", 1)).toContain("about 30\u00a0s left");
  expect(controllerNote([dense], [controller("ready")], "nasbench101", 1)).toBeNull();
});

test("another space's controller does not count", () => {
  expect(controllerNote([dense], [controller("ready")], "elsewhere", 1)).not.toBeNull();
});

test("a controller of another seed than the one that will be used does not count", () => {
  expect(controllerNote([dense], [controller("ready", 2)], "nasbench101", 1)).toContain("trained first");
  expect(controllerNote([dense], [controller("training", 2)], "nasbench101", 1)).toContain("trained first");
});

test("an ablation of the controller does not count", () => {
  expect(controllerNote([dense], [controller("ready", 1, "beta-vae")], "nasbench101", 1)).not.toBeNull();
});
