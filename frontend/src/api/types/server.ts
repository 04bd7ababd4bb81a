/** A page as somebody looked at it. */
export interface SavedView {
  id: number;
  name: string;
  /** Path and query of the page. */
  address: string;
  created: string;
}

export interface Health {
  status: "up" | "starting";
  /** Code of the server that answers. */
  version: string;
}

export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  size: number;
}
