// What openapi.yaml says of the regions of a dense sampling. Places are on the map of its controller.

import { type Replaying, replayed } from "./replay";

/** Candidates near the code of one architecture: their mean and covariance on the two axes of the map. */
export interface Region {
  /** Index on the map. */
  centre: number;
  hash: string;
  members: number;
  x: number;
  y: number;
  xx: number;
  xy: number;
  yy: number;
}

export interface RegionRound {
  /** Its first query, from 1. */
  from: number;
  to: number;
  /** Empty of the first round. */
  regions: Region[];
}

export interface RunRegions {
  controller: string;
  /** Index on the map of each queried architecture, in order. */
  queries: number[];
  rounds: RegionRound[];
}

export const runRegions = (id: number, onprogress: (replaying: Replaying) => void, abort: AbortSignal) =>
  replayed<RunRegions>(`/runs/${id}/regions`, onprogress, abort);
