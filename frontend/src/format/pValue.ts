/** "0.012", "0.25", "1.00"; "<0.001" of what is less. */
export function pValue(p: number): string {
  return p < 0.001 ? "<0.001" : p < 0.1 ? p.toFixed(3) : p.toFixed(2);
}
