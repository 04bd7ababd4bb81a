const units = ["B", "kB", "MB", "GB", "TB"];

/** 141,037,568 is "141 MB". */
export function bytes(count: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(count, 1)) / 3), units.length - 1);
  const value = count / 1000 ** power;
  return `${value.toLocaleString("en", { maximumSignificantDigits: 3 })}\u00a0${units[power]}`;
}
