import { columnValues, hashes } from "../../api/columns";
import type { Signal, Space } from "../../api/types";
import { csv } from "../../charts/csv";
import { isWhole } from "../../format/names";
import type { ColumnTable } from "../maps/columnTable.svelte";
import { accuracyWord } from "../../format/signals";
import { csvName, csvValue } from "../maps/columnText";
import type { SpaceMapData } from "./spaceMapData.svelte";

/** The name of a file, which says that it is hindsight and what is reported. */
export function selectionFile(space: Space, signal: Signal, what: string): string {
  return `dnas-${space.name}-${isWhole(space) ? "whole-table" : "measured"}-hindsight-${accuracyWord(signal)}-${what}`;
}

/** Of few architectures their names are asked for; to compute all hashes takes the server some seconds, once. */
const few = 10_000;
const atOnce = 500;

async function hashesOf(table: ColumnTable, indices: Int32Array): Promise<(index: number) => string> {
  if (indices.length > few) {
    return hashes(table.table, table.rows);
  }
  for (let from = 0; from < indices.length; from += atOnce) {
    await table.needNames(Array.from(indices.subarray(from, from + atOnce)));
  }
  return (index) => table.name(index)?.hash ?? "";
}

/** Everything that is known of the selected architectures; every row says that it is hindsight. */
export async function selectionCsv(data: SpaceMapData): Promise<string> {
  const { table, filterable: columns } = data;
  const indices = data.selected?.indices ?? new Int32Array();
  const [hash, ...values] = await Promise.all([
    hashesOf(table, indices),
    ...columns.map((column) => columnValues(table.table, column)),
  ]);
  const rows = Array.from(indices, (index) => [
    hash(index),
    ...columns.map((column, i) => csvValue(column, values[i]?.[index])),
    "yes",
  ]);
  return csv(["hash", ...columns.map(csvName), "hindsight"], rows);
}
