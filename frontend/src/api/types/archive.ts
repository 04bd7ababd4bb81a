/** How the backups stand that the server makes by itself. */
export interface Backups {
  /** Null where it makes none. */
  directory: string | null;
  everyHours: number;
  /** The newest so many are kept. */
  keep: number;
  /** Why the last attempt failed, and when; null when it succeeded. */
  problem: string | null;
  failed: string | null;
  /** Newest first. */
  backups: { name: string; made: string; bytes: number }[];
}

/** A study that was taken in. */
export interface ImportedStudy {
  id: number;
  name: string;
  space: string;
  /** Whether the space is one of this server's. */
  knownSpace: boolean;
  runs: number;
  /** Where it comes from, in words. */
  origin: string;
}
