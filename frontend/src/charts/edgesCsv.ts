import type { Architecture } from "../api/types";
import { operationTitle } from "../format/names";
import { csv } from "./csv";

/** An architecture's edges with the operations at their ends. */
export function edgesCsv({ operations, edges }: Pick<Architecture, "operations" | "edges">): string {
  const title = (vertex: number) => operationTitle(operations[vertex] ?? "");
  const rows = edges.map(([from, to]) => [from, title(from), to, title(to)]);
  return csv(["from", "from_operation", "to", "to_operation"], rows);
}
