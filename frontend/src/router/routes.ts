export type Route =
  | { page: "runs" }
  | { page: "new" }
  | { page: "run"; id: number }
  | { page: "study"; id: number }
  | { page: "compare" }
  | { page: "view"; id: number }
  | { page: "runConcepts"; id: number }
  | { page: "runCalibration"; id: number }
  | { page: "spaces" }
  | { page: "space"; space: string }
  | { page: "spaceConcepts"; space: string }
  | { page: "controllers" }
  | { page: "controller"; id: string }
  | { page: "signIn" }
  | { page: "welcome" }
  | { page: "account" }
  | { page: "accounts" }
  | { page: "activity" }
  | { page: "storage" }
  | { page: "backups" }
  | { page: "missing" };

/** Which page a path names. */
export function routeOf(path: string): Route {
  const [first = "", second, third, ...rest] = path.split("/").filter(Boolean);
  if (rest.length > 0 || (third !== undefined && third !== "concepts" && third !== "calibration")) {
    return { page: "missing" };
  }
  if (second === undefined) {
    return pages[first] ?? { page: "missing" };
  }
  if (first === "spaces" && third !== "calibration") {
    const page = third ? "spaceConcepts" : "space";
    return /^[\w-]+$/.test(second) ? { page, space: second } : { page: "missing" };
  }
  if (first === "controllers" && !third) {
    return /^[\w-]+$/.test(second) ? { page: "controller", id: second } : { page: "missing" };
  }
  const id = /^[1-9]\d{0,15}$/.test(second) ? Number(second) : null;
  if (id !== null && first === "runs") {
    return { page: third ? runPages[third] : "run", id };
  }
  if (id !== null && first === "studies" && !third) {
    return { page: "study", id };
  }
  if (id !== null && first === "views" && !third) {
    return { page: "view", id };
  }
  return { page: "missing" };
}

const runPages = { concepts: "runConcepts", calibration: "runCalibration" } as const;
const pages: Record<string, Route> = {
  "": { page: "runs" },
  runs: { page: "runs" },
  new: { page: "new" },
  compare: { page: "compare" },
  controllers: { page: "controllers" },
  spaces: { page: "spaces" },
  "sign-in": { page: "signIn" },
  welcome: { page: "welcome" },
  account: { page: "account" },
  accounts: { page: "accounts" },
  activity: { page: "activity" },
  storage: { page: "storage" },
  backups: { page: "backups" },
};

/** Whether a page is for those too who have not signed in. */
export const isOpen = ({ page }: Route): boolean => page === "signIn" || page === "welcome";

/** Where one signs in, and from where one comes back to an address. */
export const signInPath = (from: string) => (from === "/" ? "/sign-in" : `/sign-in?from=${encodeURIComponent(from)}`);

/** The page that somebody who signs in wanted; never the address of another site, nor one where one signs in. */
export function wantedPath(from: string | null): string {
  const [, path] = /^(\/(?![/\\])[^?#]*)/.exec(from ?? "") ?? [];
  return from && path && !isOpen(routeOf(path)) ? from : "/";
}

/** Of the runs that the query names, as in `runs=1-20,34` or `like=17`. */
export const comparePath = (query: string) => `/compare?${query}`;
/** The form filled in with what it names: "run/12", "study/3", or as a comparison's query runs. */
export const newSearchPath = (from: string) => `/new?from=${encodeURIComponent(from)}`;
export const runPath = (id: number) => `/runs/${id}`;
/** The studies that somebody launched. */
export const launchedPath = (account: string) => `/runs?launchedBy=${encodeURIComponent(account)}`;
export const studyPath = (id: number) => `/studies/${id}`;
export const viewPath = (id: number) => `/views/${id}`;
export const controllerPath = (id: string) => `/controllers/${encodeURIComponent(id)}`;
/** The controller's page with the sliders at the code of an architecture. */
export const codePath = (controller: string, hash: string) =>
  `${controllerPath(controller)}?from=${encodeURIComponent(hash)}`;
export const runConceptsPath = (id: number) => `/runs/${id}/concepts`;
export const runCalibrationPath = (id: number) => `/runs/${id}/calibration`;
export const spacePath = (space: string, search = "") => `/spaces/${encodeURIComponent(space)}${search}`;
export const spaceConceptsPath = (space: string, search = "") =>
  `/spaces/${encodeURIComponent(space)}/concepts${search}`;
