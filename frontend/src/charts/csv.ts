export type Cell = string | number | null;

/**
 * Comma-separated rows under a head, quoted where needed (RFC 4180). An apostrophe comes before a text that spreadsheets would
 * take for a formula and carry out.
 */
export function csv(head: string[], rows: Iterable<Cell[]>): string {
  const lines = [head.map(field).join(",")];
  for (const row of rows) {
    lines.push(row.map(field).join(","));
  }
  return lines.join("\n") + "\n";
}

function field(value: Cell): string {
  const text = typeof value === "string" ? value.replace(/^(?=[=+\-@\t\r])/, "'") : String(value ?? "");
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
