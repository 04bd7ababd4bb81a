import { columnValues, hashes } from "../../api/columns";
import type { Signal, Space } from "../../api/types";
import { csv } from "../../charts/csv";
import { isWhole } from "../../format/names";
import { csvName } from "../maps/columnText";
import type { SpaceMapData } from "./spaceMapData.svelte";

/** The name of a file, which says that it is hindsight and what is reported. */
export function selectionFile(space: Space, signal: Signal, what: string): string {
  return `dnas-${space.name}-${isWhole(space) ? "whole-table" : "measured"}-hindsight-${signal.name}-${what}`;
}

/** Everything that is known of the selected architectures; every row says that it is hindsight. */
export async function selectionCsv(data: SpaceMapData): Promise<string> {
  const { table, filterable: columns } = data;
  const indices = data.selected?.indices ?? new Int32Array();
  const [hash, ...values] = await Promise.all([
    hashes(table.table, table.rows),
    ...columns.map((column) => columnValues(table.table, column)),
  ]);
  const cell = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  const rows = Array.from(indices, (index) => [hash(index), ...values.map((column) => cell(column[index])), "yes"]);
  return csv(["hash", ...columns.map(csvName), "hindsight"], rows);
}
