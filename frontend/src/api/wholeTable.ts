import { columnValues, spaceTable } from "./columns";

/** Every measured architecture of a space: FLOPs in MFLOPs, and accuracy as it is reported under a signal, in the same order. */
export interface WholeTable {
  mflops: Float32Array;
  accuracies: Float32Array;
}

/** Of a space whose FLOPs are known. */
export async function wholeTable(space: string, signal: string): Promise<WholeTable> {
  const table = spaceTable(space);
  const [mflops, accuracies] = await Promise.all([
    columnValues(table, { name: "flops", type: "float32" }),
    columnValues(table, { name: `accuracy-${signal}`, type: "float32" }),
  ]);
  return { mflops: mflops as Float32Array, accuracies: accuracies as Float32Array };
}
