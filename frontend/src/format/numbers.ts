const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** "423,624" */
export function integer(value: number): string {
  return grouped.format(value);
}

/** A fraction as percent: 0.942343 is "94.23 %". */
export function percent(fraction: number, digits = 2): string {
  return `${(fraction * 100).toFixed(digits)}\u00a0%`;
}

/** A fraction as a bare percentage for columns whose head says "%": 0.942343 is "94.23". */
export function percentValue(fraction: number, digits = 2): string {
  return (fraction * 100).toFixed(digits);
}

/** A difference of fractions in percentage points with its sign: "+0.25", "−0.10", "0.00". */
export function pointsDifference(fraction: number): string {
  const text = Math.abs(fraction * 100).toFixed(2);
  if (text === "0.00") {
    return text;
  }
  return (fraction > 0 ? "+" : "−") + text;
}

/** 12,345,678 is "12.35 M". */
export function millions(value: number): string {
  return `${(value / 1e6).toFixed(2)}\u00a0M`;
}

/** "1 run", "3 runs" */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
  return `${integer(n)} ${n === 1 ? noun : plural}`;
}

/** Four digits of a number of whatever size: "5.807", "0.01235", "12,350". */
export function significant(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: 4 });
}
