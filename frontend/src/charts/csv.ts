export type Cell = string | number | null;

/** Comma-separated rows under a head, quoted where needed (RFC 4180). */
export function csv(head: string[], rows: Iterable<Cell[]>): string {
  const lines = [head.join(",")];
  for (const row of rows) {
    lines.push(row.map(field).join(","));
  }
  return lines.join("\n") + "\n";
}

function field(value: Cell): string {
  const text = value === null ? "" : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
