import { expect, test } from "vitest";
import type { Measure, Space } from "../../api/types";
import { cifar, testMean, validation } from "../../format/signalSamples";
import {
  defaultInput,
  errorsOf,
  fieldOf,
  inSpace,
  limitError,
  limitsOf,
  queriesHint,
  seedsOf,
  studyOf,
  type SearchInput,
  errorsLeft,
} from "./searchForm";
import { flopsRangeOf, ladderOf } from "./ladder";
import { typedNumber } from "../../format/typedNumber";

const space = {
  name: "nasbench101",
  architectures: 423_624,
  signals: [testMean, validation],
  measures: [] as Measure[],
  flops: { min: 37.1e6, max: 7335e6, deciles: [] as number[] },
} as Space;
const input: SearchInput = { ...inSpace(defaultInput, space), strategies: ["dense-sampling", "random"] };

test("numbers may be grouped as people write them", () => {
  expect(typedNumber("1,000")).toBe(1000);
  expect(typedNumber(" 1 000.5 ")).toBe(1000.5);
  expect(typedNumber("")).toBeNull();
  expect(typedNumber("12,345.6")).toBe(12_345.6);
  expect(typedNumber("1\u00a0234\u00a0567")).toBe(1_234_567);
  expect(typedNumber("-3")).toBeUndefined();
});

test.each(["37,5", "0,5", "0,500", "1,00", "1000,000", "1,0000", "1,000 000", "1 2", "1,000,00", ","])(
  "%j is not taken for another number",
  (typed) => {
    expect(typedNumber(typed)).toBeUndefined();
    expect(errorsOf({ ...input, minMflops: typed }, space, null).ladder).toContain(`"${typed}"`);
    expect(errorsOf({ ...input, queries: typed }, space, null).queries).toContain(`"${typed}"`);
    expect(errorsOf({ ...input, firstSeed: typed }, space, null).seeds).toContain(`"${typed}"`);
  },
);

test("the defaults with a strategy are a request of three seeds and 150 queries", () => {
  expect(errorsOf(input, space, 423_624)).toEqual({});
  expect(studyOf(input, space)).toEqual({
    space: "nasbench101",
    strategies: ["dense-sampling", "random"],
    signal: "test_mean",
    queries: 150,
    ladder: [{ min: null, max: null }],
    seeds: [1, 2, 3],
    controllerSeed: 1,
  });
});

test("MFLOPs are sent as units", () => {
  expect(flopsRangeOf({ ...input, maxMflops: "1,000" })).toEqual({ min: null, max: 1_000_000_000 });
});

test("seeds count up from the first", () => {
  expect(seedsOf({ ...input, seeds: "2", firstSeed: "7" })).toEqual([7, 8]);
  expect(seedsOf({ ...input, seeds: "0" })).toEqual([]);
});

test.each<[Partial<SearchInput>, number | null, string]>([
  [{ strategies: [] }, null, "strategies"],
  [{ queries: "0" }, null, "queries"],
  [{ queries: "1.5" }, null, "queries"],
  [{ queries: "5000000000" }, null, "queries"],
  [{ maxMflops: "many" }, null, "ladder"],
  [{ minMflops: "900", maxMflops: "100" }, null, "ladder"],
  [{ maxMflops: "20" }, 0, "ladder"],
  [{ seeds: "1001" }, null, "seeds"],
  [{ name: "x".repeat(201) }, null, "name"],
])("%j with %s architectures inside is wrong at one field", (change, inside, field) => {
  expect(Object.keys(errorsOf({ ...input, ...change }, space, inside))).toEqual([field]);
});

test("more queries than architectures are allowed, and the reader is told what happens", () => {
  expect(errorsOf({ ...input, queries: "150" }, { ...space, architectures: 54 }, 54)).toEqual({});
  expect(errorsOf({ ...input, queries: "150" }, space, 100)).toEqual({});
  expect(queriesHint({ ...input, queries: "150" }, 100)).toContain("all 100 architectures");
  expect(queriesHint({ ...input, queries: "150" }, 150)).toBe("Evaluations of distinct architectures.");
  expect(queriesHint({ ...input, queries: "150" }, null)).toBe("Evaluations of distinct architectures.");
});

test("a server's field is found by its first part", () => {
  expect(fieldOf("ladder.max", input)).toBe("ladder");
  expect(fieldOf("ladder", { rungs: "252, none" })).toBe("rungs");
  expect(fieldOf("/seeds/0", input)).toBe("seeds");
  expect(fieldOf("someOther", input)).toBeNull();
  expect(fieldOf(null, input)).toBeNull();
});

test("before the form is sent only fields that were changed are called wrong", () => {
  const errors = { queries: "Queries must be", seeds: "Seeds must be", ladder: "No architecture" };
  expect(errorsLeft(errors, defaultInput, defaultInput)).toEqual({});
  expect(errorsLeft(errors, defaultInput, { ...defaultInput, queries: "-5", maxMflops: "12" })).toEqual({
    queries: "Queries must be",
    ladder: "No architecture",
  });
});

test("another space has its own usual signal and no limits yet, and the rest stays as it was typed", () => {
  const typed = { ...input, signal: "validation", minMflops: "100", maxMflops: "1,000", queries: "75", name: "Mine" };
  expect(inSpace(typed, { name: "elsewhere", signals: [cifar, validation] })).toEqual({
    ...typed,
    space: "elsewhere",
    signal: cifar.name,
    minMflops: "",
    maxMflops: "",
    limits: {},
  });
});

const latency: Measure = {
  name: "edgegpu_latency",
  title: "Edge GPU latency",
  unit: "ms",
  lessIsBetter: true,
  min: 0.6,
  max: 14,
};
const measured: Space = { ...space, measures: [latency] };

test("where only the further limits leave nothing, these are wrong and not the FLOPs range", () => {
  const fast = { ...input, limits: { edgegpu_latency: { min: "", max: "0.1" } } };
  expect(Object.keys(errorsOf(fast, measured, 0, true))).toEqual(["measureLimits"]);
  expect(Object.keys(errorsOf(fast, measured, 0, false))).toEqual(["ladder"]);
});

test("limits on measures are sent with the ends that were typed, and only where any was", () => {
  const limited = { ...input, limits: { edgegpu_latency: { min: "", max: " 5.5" } } };
  expect(studyOf(limited, measured).measureLimits).toEqual([{ measure: "edgegpu_latency", min: null, max: 5.5 }]);
  expect(studyOf({ ...input, limits: { edgegpu_latency: { min: "", max: "" } } }, measured)).toEqual(
    studyOf(input, measured),
  );
});

test("a limit that is no number or no range is wrong at its field, and none is sent or counted", () => {
  const wrong = { ...input, limits: { edgegpu_latency: { min: "fast", max: "" } } };
  const reversed = { ...input, limits: { edgegpu_latency: { min: "6", max: "5" } } };
  expect(limitError(latency, { min: "fast", max: "" })).toBe('A limit must be empty or a number in ms, not "fast".');
  expect(limitError(latency, { min: "6", max: "5" })).toContain("at least 6 is above at most 5");
  expect([wrong, reversed].map((each) => limitsOf(each, measured))).toEqual([null, null]);
  expect(Object.keys(errorsOf(wrong, measured, null))).toEqual(["measureLimits"]);
});

test("what was typed for a measure of another space limits nothing", () => {
  const elsewhere = { ...input, limits: { latency_vck190: { min: "", max: "2" } } };
  expect(studyOf(elsewhere, measured)).toEqual(studyOf(input, measured));
});

test("the limits' own faults are shown once one of them was left", () => {
  const errors = { measureLimits: "A further limit is wrong." };
  expect(errorsLeft(errors, input, { ...input, queries: "5" })).toEqual({});
  expect(errorsLeft(errors, input, { ...input, limits: { edgegpu_latency: { min: "x", max: "" } } })).toEqual(errors);
});

test("where FLOPs are not known no range is sent, and limits that nothing meets are at fault where they are", () => {
  const unknown: Space = { ...measured, flops: null };
  expect(studyOf(input, unknown)).not.toHaveProperty("ladder");
  expect(studyOf(input, measured)).toHaveProperty("ladder");
  expect(errorsOf(input, unknown, 0)).toEqual({
    measureLimits: "No architecture meets these limits; widen one of them.",
  });
  expect(errorsOf(input, unknown, 100)).toEqual({});
});

test("a ladder has a range a rung above the lowest FLOPs, or that of the form", () => {
  const mega = 1e6;
  expect(ladderOf({ ...input, rungs: "" })).toEqual([{ min: null, max: null }]);
  expect(ladderOf({ ...input, minMflops: "10", rungs: "252, 432.5; none" })).toEqual([
    { min: 10 * mega, max: 252 * mega },
    { min: 10 * mega, max: 432.5 * mega },
    { min: 10 * mega, max: null },
  ]);
});

test.each([
  ["5, x", '"x"'],
  ["252,432", '"252,432" could be one number or several'],
  ["300, 300", "different"],
  ["5, 300", "above the lowest"],
])("the ladder %s is refused, and the error says why", (rungs, why) => {
  const wrong = { ...input, minMflops: "10", rungs };
  expect(ladderOf(wrong)).toBeNull();
  expect(errorsOf(wrong, space, null, true).rungs).toContain(why);
});

test("a rung below the smallest architecture is refused at the ladder while it is typed", () => {
  const listed = { ...space, measured: 423_624 };
  expect(errorsOf({ ...input, rungs: "1, 432, none" }, listed, null)).toEqual({
    rungs: "No architecture has at most 1\u00a0MFLOPs; the smallest has 37.1.",
  });
  expect(errorsOf({ ...input, rungs: "37.1, none" }, listed, null)).toEqual({});
  expect(errorsOf({ ...input, rungs: "1, none" }, { ...listed, architectures: 1e11 }, null)).toEqual({});
});

test("a study has no more runs than the server takes", () => {
  const many = {
    ...defaultInput,
    space: "s",
    strategies: ["a", "b"],
    signal: "t",
    seeds: "1000",
    rungs: "1 2 3 4 5 6",
  };
  expect(errorsOf(many, space, null).seeds).toBe(
    "2 strategies × 6 FLOPs ranges × 1,000 seeds are 12,000 runs; a study has at most 10,000.",
  );
  expect(errorsOf({ ...many, seeds: "800" }, space, null).seeds).toBeUndefined();
});

test("another controller is asked for by its seed", () => {
  const other = { ...defaultInput, space: "s", strategies: ["dense-sampling"], signal: "t", controller: "4" };
  expect(studyOf(other, { measures: [], flops: null }).controllerSeed).toBe(4);
  expect(errorsOf({ ...other, controller: "x" }, space, null).controller).toContain('not "x"');
  expect(fieldOf("controllerSeed", input)).toBe("controller");
  expect(errorsOf({ ...other, controller: "x" }, space, null, false, false).controller).toBeUndefined();
});
