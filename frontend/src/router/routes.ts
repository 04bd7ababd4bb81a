export type Route =
  | { page: "runs" }
  | { page: "new" }
  | { page: "run"; id: number }
  | { page: "study"; id: number }
  | { page: "missing" };

/** Which page a path names. */
export function routeOf(path: string): Route {
  const [first = "", second, ...rest] = path.split("/").filter(Boolean);
  if (rest.length > 0) {
    return { page: "missing" };
  }
  if (second === undefined) {
    return pages[first] ?? { page: "missing" };
  }
  const id = /^[1-9]\d{0,15}$/.test(second) ? Number(second) : null;
  if (id !== null && first === "runs") {
    return { page: "run", id };
  }
  if (id !== null && first === "studies") {
    return { page: "study", id };
  }
  return { page: "missing" };
}

const pages: Record<string, Route> = { "": { page: "runs" }, runs: { page: "runs" }, new: { page: "new" } };

export const runPath = (id: number) => `/runs/${id}`;
export const studyPath = (id: number) => `/studies/${id}`;
