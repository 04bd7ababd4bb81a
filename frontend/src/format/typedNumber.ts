const plain = /^\d+(\.\d+)?$/;
const signed = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const grouped = /^[1-9]\d{0,2}([,\s])\d{3}(\1\d{3})*(\.\d+)?$/;

/**
 * A number as people type it, with or without groups of three digits: "1,000", "1 000". Empty is null; anything else is
 * undefined, "37,5" too, which could be meant as 37.5.
 */
export function typedNumber(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === "") {
    return null;
  }
  return plain.test(text) || grouped.test(text) ? Number(text.replace(/[,\s]/g, "")) : undefined;
}

/** The same with a sign or an exponent: "-1", "1e9". */
export function typedSignedNumber(typed: string): number | null | undefined {
  const value = signed.test(typed.trim()) ? Number(typed) : typedNumber(typed);
  return value === Infinity || value === -Infinity ? undefined : value;
}

/** ', not "37,5"' of the texts that are no numbers, to end an error with. */
export function notNumbers(...texts: string[]): string {
  const wrong = texts.filter((typed) => typedNumber(typed) === undefined).map((typed) => `"${typed.trim()}"`);
  return wrong.length > 0 ? `, not ${wrong.join(" or ")}` : "";
}

/** A whole number within these bounds; undefined where none was typed. */
export function typedInteger(typed: string, low: number, high: number): number | undefined {
  const value = typedNumber(typed);
  return typeof value === "number" && Number.isInteger(value) && value >= low && value <= high ? value : undefined;
}
