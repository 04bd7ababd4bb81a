/** 97.5 % points of Student's t for 1 to 30 degrees of freedom. */
const points = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/** Beyond the table the normal point and the first term of its expansion in 1/df agree with t to three digits. */
function studentPoint(degreesOfFreedom: number): number {
  return points[degreesOfFreedom - 1] ?? 1.96 + 2.4 / degreesOfFreedom;
}

/** Half the width of the 95 % Student-t interval of a mean, or null below two values. */
export function halfInterval(values: number[]): number | null {
  const n = values.length;
  if (n < 2) {
    return null;
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return studentPoint(n - 1) * Math.sqrt(variance / n);
}

/** An end of an interval of shares: Student's t knows no bounds, shares lie from 0 to 1. */
export function asShare(end: number): number;
export function asShare(end: number | null | undefined): number | null;
export function asShare(end: number | null | undefined): number | null {
  return end === null || end === undefined ? null : Math.min(1, Math.max(0, end));
}
