import { expect, test } from "vitest";
import { comparison, ladderGroups } from "../../charts/comparisonSamples";
import { contextOf } from "./context";
import { latexCaption } from "./latexCaption";
import { sectionsOf } from "./sections";

const latency = { measure: "latency", title: "Edge GPU latency", unit: "ms", min: null, max: 5.5 };

function captionOf(groups: typeof ladderGroups, archived = 0): string {
  const compared = { ...comparison, groups, archived };
  const [section] = sectionsOf(compared);
  const context = contextOf({ asked: {}, study: null, comparison: compared, unknownBaseline: null });
  return section ? latexCaption(section, compared, context).join(" ") : "";
}

test("a caption names the limits that all groups share and what was left out", () => {
  const [first] = ladderGroups.map((group) => ({ ...group, measureLimits: [latency] }));
  const caption = captionOf(first ? [first] : [], 1);
  expect(caption).toContain("FLOPs range: at most 250\u00a0MFLOPs.");
  expect(caption).toContain("Further limits: Edge GPU latency at most 5.5 ms.");
  expect(caption).toContain("Left out: 1 archived run.");
});

test("limits that differ are in the groups' names, not in the caption", () => {
  expect(captionOf(ladderGroups)).not.toContain("FLOPs range");
});
