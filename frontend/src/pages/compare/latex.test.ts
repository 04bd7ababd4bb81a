import { expect, test } from "vitest";
import { csv } from "../../charts/csv";
import { comparison, ladderGroups } from "../../charts/comparisonSamples";
import { groupSeries } from "../../charts/groupSeries";
import { groupRows, tableRows } from "./groupRows";
import { escapeLatex, latexTable } from "./latex";

const series = groupSeries(ladderGroups, ["dense-sampling", "random"]).filter(({ group }) => group.id >= 3);
const tests = [
  {
    group: 4,
    against: 3,
    n: 2,
    difference: -0.0031,
    ciLow: -0.004,
    ciHigh: -0.0022,
    better: 0,
    equal: 0,
    worse: 2,
    p: 0.0004,
    holm: 0.5,
  },
];

test("a table with a baseline is set as booktabs sets it", () => {
  expect(latexTable(groupRows(series, "dense-sampling", tests), ["Study “A_1”: 50 % of it.", "Seeds: 1, 2."])).toBe(
    `% needs \\usepackage{booktabs}
\\begin{table}
  \\centering
  \\caption{Study \`\`A\\_1'': 50 \\% of it. Seeds: 1, 2.}
  \\begin{tabular}{lrrrrr}
    \\toprule
    Group & $n$ & Accuracy, \\% & Difference, points & $p$ & Holm $p$ \\\\
    \\midrule
    Dense sampling, any FLOPs & 2 & $94.30 \\pm 0.20$ & baseline & -- & -- \\\\
    Dense sampling, at most 1,000~MFLOPs & 2 & $94.00 \\pm 0.20$ & baseline & -- & -- \\\\
    Random, any FLOPs & 0 & -- & -- & -- & -- \\\\
    Random, at most 1,000~MFLOPs & 2 & $93.00 \\pm 0.20$ & $-0.31 \\pm 0.09$ & $<0.001$ & $0.50$ \\\\
    \\bottomrule
  \\end{tabular}
\\end{table}
`,
  );
});

test("without a baseline there are no tests to set", () => {
  const lines = latexTable(groupRows(series, null, []), ["A caption."]).split("\n");
  expect(lines).toContain("    Group & $n$ & Accuracy, \\% \\\\");
  expect(lines).toContain("  \\begin{tabular}{lrr}");
});

test("what LaTeX takes for itself is escaped", () => {
  expect(escapeLatex("a_b & 50 % of #1 {x} $5 ~ ^ \\ −1 × “q”")).toBe(
    "a\\_b \\& 50 \\% of \\#1 \\{x\\} \\$5 \\textasciitilde{} \\textasciicircum{} \\textbackslash{} $-$1 $\\times$ ``q''",
  );
});

test("the same table as CSV has every number in full, and nothing where there is none", () => {
  const { head, rows } = tableRows(
    groupRows(groupSeries(comparison.groups, ["dense-sampling", "random"]), "dense-sampling", []),
  );
  expect(csv(head, rows)).toBe(
    `group,strategy,n,repeated,running,pending,failed,cancelled,mean,ci_low,ci_high,median,best,worst,hypervolume,hypervolume_ci_low,hypervolume_ci_high,hypervolume_n,baseline,against,difference,difference_ci_low,difference_ci_high,seeds,better,equal,worse,p,p_holm,queries,incumbent_by,reported,space,flops_min,flops_max,limits,controller_seed
Dense sampling,dense-sampling,2,0,0,0,0,0,,,,,,,,,,,yes,,,,,,,,,,,3,mean test accuracy,mean test accuracy,nasbench101,,1000000000,,1
Random,random,1,0,1,0,0,0,,,,,,,,,,,no,,,,,,,,,,,3,mean test accuracy,mean test accuracy,nasbench101,,1000000000,,1
`,
  );
});
