import type { Run, RunSummary, TraceEntry } from "../../api/types";

/** Entries in order of query, each once; later ones fill what a slower answer has not yet. */
export function mergedTrace(loaded: TraceEntry[], later: TraceEntry[]): TraceEntry[] {
  const last = loaded[loaded.length - 1]?.query ?? 0;
  const fresh = new Map(later.filter((entry) => entry.query > last).map((entry) => [entry.query, entry]));
  return fresh.size === 0 ? loaded : [...loaded, ...Array.from(fresh.values()).sort((a, b) => a.query - b.query)];
}

/** Whether queries are missing before the last one; a trace counts them from 1. */
export function hasGap(trace: TraceEntry[]): boolean {
  return (trace[trace.length - 1]?.query ?? 0) > trace.length;
}

/** The run with a newer summary laid over it, never going back in its queries. */
export function withSummary(run: Run, summary: RunSummary): Run {
  return { ...run, ...summary, queried: Math.max(summary.queried, run.trace.length) };
}

/** Whether FLOPs are known of queries; of none of them yet they may be. */
export function hasFlops(trace: TraceEntry[]): boolean {
  return trace.length === 0 || trace.some(({ flops }) => flops !== null);
}

/** The entries that became the incumbent when they were queried, in order: their signal beat every one before. */
export function incumbents(trace: TraceEntry[]): TraceEntry[] {
  let best = -Infinity;
  return trace.filter(({ signal }) => {
    const better = signal > best;
    best = Math.max(best, signal);
    return better;
  });
}

/** Their queries. */
export function improvements(trace: TraceEntry[]): Set<number> {
  return new Set(incumbents(trace).map(({ query }) => query));
}
