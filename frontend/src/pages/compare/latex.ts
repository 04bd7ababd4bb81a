import type { ComparisonGroup, GroupTest } from "../../api/types";
import { percentValue, pointsDifference } from "../../format/numbers";
import { pValue } from "../../format/pValue";
import type { GroupRow } from "./groupRows";

const escapes: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "\u00a0": "~",
  "“": "``",
  "”": "''",
  "–": "--",
  "−": "$-$",
  "×": "$\\times$",
  "·": "$\\cdot$",
};

/** Text as LaTeX sets it. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\~^\u00a0“”–−×·&%$#_{}]/g, (character) => escapes[character] ?? `\\${character}`);
}

const missing = "--";

function meanOf({ end }: ComparisonGroup): string {
  if (!end) {
    return missing;
  }
  const { mean, ciLow, ciHigh } = end;
  const half = ciLow === null || ciHigh === null ? "" : ` \\pm ${percentValue((ciHigh - ciLow) / 2)}`;
  return `$${percentValue(mean)}${half}$`;
}

function testCells(test: GroupTest | null, isBaseline: boolean): string[] {
  if (!test) {
    return [isBaseline ? "baseline" : missing, missing, missing];
  }
  const { difference, ciLow, ciHigh, p, holm } = test;
  const half = ciLow === null || ciHigh === null ? "" : ` \\pm ${percentValue((ciHigh - ciLow) / 2)}`;
  return [
    `$${pointsDifference(difference).replace("−", "-")}${half}$`,
    ...[p, holm].map((each) => `$${pValue(each)}$`),
  ];
}

/** The table as booktabs sets it: means with half their 95 % intervals, and tests where there is a baseline. */
export function latexTable(rows: GroupRow[], caption: string[]): string {
  const tested = rows.some(({ isBaseline }) => isBaseline);
  const head = ["Group", "$n$", "Accuracy, \\%", ...(tested ? ["Difference, points", "$p$", "Holm $p$"] : [])];
  const lines = rows.map(({ group, title, test, isBaseline }) => [
    escapeLatex(title),
    String(group.n),
    meanOf(group),
    ...(tested ? testCells(test, isBaseline) : []),
  ]);
  return [
    "% needs \\usepackage{booktabs}",
    "\\begin{table}",
    "  \\centering",
    `  \\caption{${caption.map(escapeLatex).join(" ")}}`,
    `  \\begin{tabular}{lr${"r".repeat(head.length - 2)}}`,
    "    \\toprule",
    `    ${head.join(" & ")} \\\\`,
    "    \\midrule",
    ...lines.map((cells) => `    ${cells.join(" & ")} \\\\`),
    "    \\bottomrule",
    "  \\end{tabular}",
    "\\end{table}",
    "",
  ].join("\n");
}
