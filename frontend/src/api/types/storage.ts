/** What takes room on the server's disk, and who needs it. */
export interface Storage {
  directory: string;
  freeBytes: number;
  totalBytes: number;
  /** The history. */
  storeBytes: number;
  /** Files and folders of the data directory, the largest first. */
  parts: { name: string; bytes: number }[];
  /** Those with the most evaluations. */
  studies: {
    id: number;
    name: string;
    launchedBy: string | null;
    created: string;
    runs: number;
    evaluations: number;
  }[];
  controllers: {
    id: string;
    title: string;
    bytes: number;
    /** Made with it, or that will be. */
    runs: number;
    /** Those of them that have not ended. */
    unfinished: number;
  }[];
}
