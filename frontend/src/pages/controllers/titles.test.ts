import { expect, test } from "vitest";
import { ready } from "./samples";
import { inOrder, trainCommand, variantTitle } from "./titles";

test("full controllers come before ablations, each by seed", () => {
  const all = [ready(1, 0.9, "autoencoder"), ready(10, 0.9), ready(1, 0.9, "beta-vae"), ready(2, 0.9)];
  expect(inOrder(all).map(({ id }) => id)).toEqual([
    "nasbench101-2",
    "nasbench101-10",
    "nasbench101-beta-vae-1",
    "nasbench101-autoencoder-1",
  ]);
});

test("an identifier tells how its controller is trained", () => {
  expect(trainCommand("nasbench101-9")).toBe("bin/dnas controller train --space nasbench101 --seed 9");
  expect(trainCommand("nasbench101-no-concepts-2")).toBe(
    "bin/dnas controller train --space nasbench101 --seed 2 --variant no-concepts",
  );
  expect(trainCommand("nasbench101")).toBeNull();
  expect(trainCommand("nasbench101-magic-1")).toBeNull();
});

test("a variant that is not known keeps its name", () => {
  expect(variantTitle("d1")).toBe("full");
  expect(variantTitle("d2")).toBe("d2");
});
