import type { RunEffects } from "../../api/effects";
import { testMean } from "../../format/signalSamples";
import { concepts, runSample, tableSample } from "../../charts/effectSamples";

export const runEffects: RunEffects = {
  run: {
    id: 7,
    study: 1,
    studyName: "Sample",
    state: "finished",
    space: "nasbench101",
    spaceTitle: "NASBench-101",
    strategy: "random",
    signal: testMean,
    queries: 150,
    seed: 1,
    controllerSeed: 1,
    flopsRange: { min: null, max: null },
    measureLimits: [],
    queried: 150,
    versions: null,
    note: "",
    tags: [],
    archived: false,
    created: "2026-11-25T08:00:00Z",
  },
  response: "accuracy",
  effects: runSample,
  table: {
    space: "nasbench101",
    title: "NASBench-101",
    architectures: 423_624,
    measured: 423_624,
    signal: testMean,
    response: "accuracy",
    flopsRange: { min: null, max: null },
    concepts,
    effects: tableSample,
  },
  concepts: {
    compared: 2,
    contained: { share: 0.5, n: 2 },
    sameSign: { share: 1, n: 2 },
    ranking: { coefficient: 1, interval: null, n: 2 },
  },
  pairs: { compared: 0, contained: null, sameSign: null, ranking: null },
};
