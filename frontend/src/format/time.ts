/** Seconds in two units at most: "8 s", "2 min 5 s", "1 h 20 min". */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) {
    return `${whole}\u00a0s`;
  }
  if (whole < 3600) {
    return joined(Math.floor(whole / 60), "min", whole % 60, "s");
  }
  return joined(Math.floor(whole / 3600), "h", Math.floor((whole % 3600) / 60), "min");
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  const head = `${large}\u00a0${largeUnit}`;
  return small === 0 ? head : `${head} ${small}\u00a0${smallUnit}`;
}

/** "about 8 s" in a column of estimates, a dash where none exists. */
export function estimate(seconds: number | null | undefined): string {
  return seconds === null || seconds === undefined ? "–" : `about ${duration(seconds)}`;
}

/** "about 8 s left", or nothing where no estimate exists. */
export function timeLeft(seconds: number | null | undefined): string {
  return seconds === null || seconds === undefined ? "" : `about ${duration(seconds)} left`;
}

/** An instant in the reader's own time zone: "25 Nov 2026, 14:05". */
export function instant(iso: string, timeZone?: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
    ...(timeZone && { timeZone }),
  }).format(new Date(iso));
}
