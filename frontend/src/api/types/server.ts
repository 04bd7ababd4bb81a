/** A page as somebody looked at it. */
export interface SavedView {
  id: number;
  name: string;
  /** Path and query of the page. */
  address: string;
  created: string;
}

export interface Health {
  status: "up";
  /** Code of the server that answers. What follows is told to those who are signed in. */
  version: string;
  /** Runs that go on at once. */
  workers: number;
  runsQueued: number;
  runsRunning: number;
}

/** How long finished searches of a space took on this server. */
export interface SearchDuration {
  strategy: string;
  /** That each run was to make. */
  queries: number;
  /** How many finished. */
  runs: number;
  /** Mean over them, the training of controllers aside. */
  secondsPerQuery: number;
}

export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  size: number;
}
