import { afterEach, expect, test } from "vitest";
import { knownSpaces } from "../api/knownSpaces.svelte";
import type { Controller } from "../api/types";
import { study } from "../charts/comparisonSamples";
import { validation } from "../format/signalSamples";
import { runEffects } from "./concepts/samples";
import { askedFacts, limitLines, originFacts, runCaption, studyFacts } from "./facts";

afterEach(() => {
  knownSpaces.all = [];
});

const data = "0e0e821506bf42e5201aced7fa16e7fded4657bebf28c37e628f7e3d070919c0";
const made = (code: string, dataSha256 = data) => ({ code, dataSha256 });

test("code and data are named, the sum in short with the whole in its title", () => {
  expect(originFacts([made("0.1.0+aa")], [], "0.1.0+aa")).toEqual([
    { name: "Code", value: "0.1.0+aa", notable: false },
    { name: "Data", value: "sha256 0e0e821506bf", title: `sha256 ${data}`, notable: false },
  ]);
});

test("code that is not the server's is notable and says so", () => {
  const [code] = originFacts([made("0.1.0+aa")], [], "0.2.0+bb");
  expect(code).toEqual({ name: "Code", value: "0.1.0+aa (not this server's)", notable: true });
});

test("runs of different code or data are notable", () => {
  const facts = originFacts([made("0.1.0+aa"), made("0.1.0+bb", "f".repeat(64))], [], null);
  expect(facts.map(({ value, notable }) => [value, notable])).toEqual([
    ["0.1.0+aa, 0.1.0+bb", true],
    ["sha256 0e0e821506bf, ffffffffffff", true],
  ]);
});

test("before a run has started nothing is known, and nothing made up", () => {
  expect(originFacts([], [], "0.1.0+aa").map(({ value }) => value)).toEqual(["–", "–"]);
});

test("each controller is named where any is needed, and leads to its page", () => {
  const controller = {
    id: "nasbench101-d1-seed3",
    title: "Disentangled controller of nasbench101, seed 3",
  } as Controller;
  const ablation = { id: "nasbench101-beta-vae-seed3", title: "Beta-VAE of nasbench101, seed 3" } as Controller;
  const [, , first, second] = originFacts([], [controller, ablation], null);
  expect(second).toMatchObject({ name: "Controller", href: "/controllers/nasbench101-beta-vae-seed3" });
  expect(first).toEqual({
    name: "Controller",
    value: "Disentangled controller of nasbench101, seed 3",
    title: "nasbench101-d1-seed3",
    href: "/controllers/nasbench101-d1-seed3",
  });
});

test("what a run was asked for is there, and how far it has come", () => {
  const run = { ...runEffects.run, signal: validation, queried: 12 };
  expect(askedFacts(run).map(({ name, value }) => `${name} ${value}`)).toEqual([
    "Space NASBench-101",
    "Signal Simulated validation",
    "Reported Mean test accuracy",
    "FLOPs range any FLOPs",
    "Queries 12 of 150",
    "Seed 1",
  ]);
});

test("limits on measures stand beside the FLOPs range", () => {
  const run = {
    ...runEffects.run,
    measureLimits: [{ measure: "edgegpu_latency", title: "Edge GPU latency", unit: "ms", min: null, max: 5.5 }],
  };
  expect(askedFacts(run)).toContainEqual({ name: "Edge GPU latency", value: "at most 5.5\u00a0ms" });
});

test("a picture without its page says what it shows and what that comes from", () => {
  const run = { ...runEffects.run, signal: validation, versions: made("0.1.0+aa") };
  const [name, asked, origin] = runCaption(run, null);
  expect(name).toBe("Run 7: Random, of the study “Sample”");
  expect(asked).toBe(
    "Space: NASBench-101 · Signal: Simulated validation · Reported: Mean test accuracy · FLOPs range: any FLOPs · Queries: 150 · Seed: 1",
  );
  expect(origin).toBe("Code: 0.1.0+aa · Data: sha256 0e0e821506bf");
});

test("there is no FLOPs range in a space whose FLOPs are not known", () => {
  knownSpaces.all = [{ name: "nasbench101", title: "NASBench-101", flops: null }];
  expect(askedFacts(runEffects.run).map(({ name }) => name)).toEqual(["Space", "Signal", "Queries", "Seed"]);
  expect(runCaption(runEffects.run, null).join()).not.toContain("FLOPs");
  expect(studyFacts(study).map(({ name }) => name)).not.toContain("FLOPs range");
});

test("limits are written one a line, and where there can be no FLOPs range without it", () => {
  const latency = { measure: "edgegpu_latency", title: "Edge GPU latency", unit: "ms", min: null, max: 5.5 };
  const limited = { ...runEffects.run, measureLimits: [latency] };
  expect(limitLines(runEffects.run)).toEqual(["any FLOPs"]);
  expect(limitLines(limited)).toEqual(["any FLOPs", "Edge GPU latency at most 5.5 ms"]);
  knownSpaces.all = [{ name: "nasbench101", title: "NASBench-101", flops: null }];
  expect(limitLines(runEffects.run)).toEqual(["none"]);
  expect(limitLines(limited)).toEqual(["Edge GPU latency at most 5.5 ms"]);
});
