export interface OperationColours {
  fill: string;
  line: string;
}

/** Colours of an operation; the label in the vertex says the same in words. */
export function operationColours(operation: string): OperationColours {
  if (operation.startsWith("conv3x3")) {
    return { fill: "var(--op-1-fill)", line: "var(--series-1)" };
  }
  if (operation.startsWith("conv1x1")) {
    return { fill: "var(--op-2-fill)", line: "var(--series-2)" };
  }
  return operation.startsWith("maxpool")
    ? { fill: "var(--op-3-fill)", line: "var(--series-3)" }
    : { fill: "var(--surface-2)", line: "var(--ink-3)" };
}
