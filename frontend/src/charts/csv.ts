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

/** The shortest number that single precision cannot tell from this one, 0.6 of 0.60000002384; null where it is none. */
export function single(value: number): number | null {
  if (Number.isNaN(value)) {
    return null;
  }
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === Math.fround(value)) {
      return short;
    }
  }
  return value;
}

function field(value: Cell): string {
  const text = typeof value === "string" ? value.replace(/^(?=[=+\-@\t\r])/, "'") : String(value ?? "");
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
