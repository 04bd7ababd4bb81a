import type { Setup } from "../api/types";

/** The best of all that was measured and may be queried: "best measured within the limits". */
export function bestTitle({
  flopsRange: { min, max },
  measureLimits,
}: Pick<Setup, "flopsRange" | "measureLimits">): string {
  const limited = min !== null || max !== null || measureLimits.length > 0;
  return limited ? "best measured within the limits" : "best measured";
}
