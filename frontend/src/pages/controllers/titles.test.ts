import { expect, test } from "vitest";
import { ready } from "./samples";
import { inOrder, trainCommand, variantTitle } from "./titles";

test("full controllers come before ablations, each by seed", () => {
  const all = [ready(1, 0.9, "autoencoder"), ready(10, 0.9), ready(1, 0.9, "beta-vae"), ready(2, 0.9)];
  expect(inOrder(all).map(({ id }) => id)).toEqual([
    "nasbench101-d1-seed2",
    "nasbench101-d1-seed10",
    "nasbench101-beta-vae-seed1",
    "nasbench101-autoencoder-seed1",
  ]);
});

test("an identifier tells how its controller is trained", () => {
  expect(trainCommand("nasbench101-d1-seed9")).toBe("bin/dnas controller train --space nasbench101 --seed 9");
  expect(trainCommand("nasbench101-no-concepts-seed2")).toBe(
    "bin/dnas controller train --space nasbench101 --seed 2 --variant no-concepts",
  );
  expect(trainCommand("nasbench101")).toBeNull();
  expect(trainCommand("nasbench101-magic-seed1")).toBeNull();
});

test("a variant that is not known keeps its name", () => {
  expect(variantTitle("d1")).toBe("all parts");
  expect(variantTitle("d2")).toBe("d2");
});
