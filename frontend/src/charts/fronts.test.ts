import { expect, test } from "vitest";
import { testMean } from "../format/signalSamples";
import { ladderGroups } from "./comparisonSamples";
import { combinedFront, fronts, type FrontsData } from "./fronts";
import { groupSeries } from "./groupSeries";

const size = { width: 700, height: 320 };
const series = groupSeries(ladderGroups, ["dense-sampling", "random"]);
const combined = combinedFront(ladderGroups.flatMap(({ front }) => front));
const data: FrontsData = { series, combined, signal: testMean };

test("each group's front and that of all are as committed", () => {
  expect(fronts(data, size)).toMatchSnapshot();
});

test("on the front of all is what no other of at most its FLOPs beats", () => {
  const point = (flops: number, signal: number) => ({ run: 1, query: 1, flops, signal, accuracy: signal });
  const best = [point(1, 0.8), point(3, 0.9)];
  expect(combinedFront([point(3, 0.9), point(2, 0.7), point(1, 0.8), point(3, 0.85), point(4, 0.9)])).toEqual(best);
});

test("the drawing names its fronts, and the one of all only where there is one", () => {
  const alone = fronts({ ...data, combined: [] }, size);
  expect(alone).toContain("Dense sampling, any FLOPs</text>");
  expect([fronts(data, size), alone].map((drawn) => drawn.includes("all together"))).toEqual([true, false]);
});

test("without a finished run it says so", () => {
  expect(fronts({ series: [], combined: [], signal: testMean }, size)).toContain("nothing has finished yet");
});
