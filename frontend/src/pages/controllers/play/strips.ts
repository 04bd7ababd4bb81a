import type { TraversalPoint } from "../../../api/codes";
import type { Concept } from "../../../api/types";
import { single, type Cell } from "../../../charts/csv";
import { accuracyLine, axisValue } from "../../../charts/traversalStrip";
import { mflops } from "../../../format/flops";
import { broughtAlong } from "./words";

/** A tile for those who do not see it: "Conv 3×3 2: 516 MFLOPs, 94.05 %, snaps others: Longest path 3". */
export function tileInWords(
  title: string,
  { value, architecture, changes }: TraversalPoint,
  concepts: Concept[],
): string {
  const known = architecture
    ? [...(architecture.flops === null ? [] : [mflops(architecture.flops)]), accuracyLine(architecture)]
    : ["no architecture"];
  return `${title} ${axisValue(value)}: ${[...known, broughtAlong(concepts, changes)].filter(Boolean).join(", ")}`;
}

/** One row a point: the axis' value, what was decoded, its concepts and every accuracy. */
export function stripRows(points: TraversalPoint[], concepts: Concept[]): { head: string[]; rows: Cell[][] } {
  const accuracies = points.find(({ architecture }) => architecture)?.architecture?.accuracies ?? [];
  const names = concepts.map(({ name }) => name);
  const head = [
    "value",
    "hash",
    "flops",
    "parameters",
    ...names,
    ...accuracies.map(({ signal, origin }) => `${signal}_${origin === "predicted" ? "predicted" : "hindsight"}`),
  ];
  const rows = points.map(({ value, architecture }) => [
    single(value),
    architecture?.hash ?? null,
    architecture?.flops ?? null,
    architecture?.parameters ?? null,
    ...names.map((name) => architecture?.concepts[name] ?? null),
    ...accuracies.map((_, i) => architecture?.accuracies[i]?.value ?? null),
  ]);
  return { head, rows };
}
