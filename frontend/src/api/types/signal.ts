/** What a query returns. */
export interface Signal {
  name: string;
  title: string;
  description: string;
  /** Unknown where the installation does not have the signal any more. */
  origin: "measured" | "simulated" | "predicted" | "unknown";
  /** What is reported of an incumbent under it, for example "Mean test accuracy". */
  accuracy: string;
  /** What a reader must know of numbers under it; empty for nothing. */
  caution?: string;
}
