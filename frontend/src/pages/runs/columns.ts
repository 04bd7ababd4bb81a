/** A column that the reader may hide. */
export interface Column {
  name: string;
  title: string;
  /** By what the API orders it; null where it cannot. */
  sort: string | null;
  number?: boolean;
  /** Left out of narrow windows. */
  wide?: boolean;
}

export const groupColumns: Column[] = [
  { name: "space", title: "Space", sort: "space", wide: true },
  { name: "signal", title: "Signal", sort: null, wide: true },
  { name: "limits", title: "Limits", sort: "limit", wide: true },
  { name: "queries", title: "Queries", sort: null, number: true, wide: true },
  { name: "seeds", title: "Seeds", sort: "seed", number: true, wide: true },
  { name: "state", title: "State", sort: "state" },
  { name: "mean", title: "Mean accuracy, %", sort: "accuracy", number: true },
  { name: "best", title: "Best, %", sort: "best", number: true, wide: true },
  { name: "flops", title: "MFLOPs of best", sort: "flops", number: true, wide: true },
  { name: "seconds", title: "Time", sort: "seconds", number: true, wide: true },
];

export const runColumns: Column[] = [
  { name: "state", title: "State", sort: "state" },
  { name: "strategy", title: "Strategy", sort: "strategy" },
  { name: "seed", title: "Seed", sort: "seed", number: true },
  { name: "study", title: "Study and space", sort: "study", wide: true },
  { name: "signal", title: "Signal", sort: null, wide: true },
  { name: "limits", title: "Limits", sort: "limit", wide: true },
  { name: "progress", title: "Progress", sort: "queried", wide: true },
  { name: "accuracy", title: "Incumbent's accuracy, %", sort: "accuracy", number: true },
  { name: "flops", title: "MFLOPs", sort: "flops", number: true, wide: true },
  { name: "remarks", title: "Tags and note", sort: null, wide: true },
  { name: "code", title: "Code", sort: null, wide: true },
];

/** By what the API orders studies, which have no columns, the newest first unless told. */
export const studyOrders = [
  { value: "id", title: "Oldest first" },
  { value: "study", title: "Name" },
  { value: "space", title: "Space" },
  { value: "-best", title: "Best accuracy first" },
  { value: "-state", title: "Most failed runs first" },
  { value: "-seed", title: "Most seeds first" },
  { value: "-seconds", title: "Longest time first" },
];

/** Those that the address does not hide, as in `hide=signal,code`. */
export function shown(columns: Column[], hidden: string | null): Column[] {
  const names = (hidden ?? "").split(",");
  return columns.filter(({ name }) => !names.includes(name));
}

/** The address's value once a column is shown or hidden; null when none is hidden. */
export function hiddenAfter(columns: Column[], hidden: string | null, name: string): string | null {
  const visible = new Set(shown(columns, hidden).map((column) => column.name));
  if (!visible.delete(name)) {
    visible.add(name);
  }
  const left = columns.filter((column) => !visible.has(column.name)).map((column) => column.name);
  return left.length > 0 ? left.join(",") : null;
}
