interface OperationColours {
  fill: string;
  line: string;
}

const coloured = (number: number) => ({ fill: `var(--op-${number}-fill)`, line: `var(--series-${number})` });
const plain: OperationColours = { fill: "var(--surface-2)", line: "var(--ink-3)" };

/** By what a label says: pools, then sizes of kernels as in "conv3x3" and "MB6 k5 x3 SE". */
const kinds: [RegExp, OperationColours][] = [
  [/pool/i, coloured(3)],
  [/3x3|\bk3\b/, coloured(1)],
  [/1x1|\bk1\b/, coloured(2)],
  [/5x5|\bk5\b/, coloured(4)],
];

/** Whether an operation has a colour of its own. */
export const isColoured = (label: string) => operationColours(label) !== plain;

/** Colours of an operation; the label in the vertex says the same in words. What compares with no other is plain. */
export function operationColours(label: string): OperationColours {
  return kinds.find(([words]) => words.test(label))?.[1] ?? plain;
}
