import { expect, test } from "vitest";
import type { Space } from "../../api/types";
import { cifar, surrogate, testMean, validation } from "../../format/signalSamples";
import { addressOf, inputOf } from "./address";
import { defaultInput, inSpace } from "./searchForm";

const space = (name: string, signals: Space["signals"], measures: Space["measures"] = []) =>
  ({
    name,
    title: name,
    signals,
    measures,
    architectures: 9,
    measured: 9,
    concepts: [],
    flops: null,
  }) as unknown as Space;
const latency = { name: "latency", title: "Latency", unit: "ms", lessIsBetter: true, min: 1, max: 9 };
const spaces = [space("first", [testMean, validation]), space("second", [surrogate, cifar], [latency])];
const usual = { ...inSpace(defaultInput, spaces[0]!), strategies: ["dense-sampling", "random"] };

const search = (values: Record<string, string | null>) =>
  new URLSearchParams(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null));

test("an address that says nothing is the usual form, and of a usual form the address tells the space", () => {
  expect(inputOf(new URLSearchParams(), spaces, usual)).toEqual(usual);
  expect(search(addressOf(usual, usual)).toString()).toBe("space=first");
});

test("an address may name the space alone", () => {
  expect(inputOf(new URLSearchParams("space=second"), spaces, usual)).toEqual({
    ...inSpace(usual, spaces[1]!),
  });
});

test("whatever was typed comes back from the address", () => {
  const typed = {
    ...inSpace(usual, spaces[1]!),
    signal: cifar.name,
    strategies: ["random"],
    queries: "75",
    maxMflops: "1,000",
    name: "Mine & yours",
    limits: { latency: { min: "", max: "5.5" } },
  };
  expect(inputOf(search(addressOf(typed, inSpace(usual, spaces[1]!))), spaces, usual)).toEqual(typed);
});

test("what the server does not know is as usual", () => {
  const asked = new URLSearchParams("space=gone&signal=gone&limits=gone=1:2");
  expect(inputOf(asked, spaces, usual)).toEqual(usual);
});
