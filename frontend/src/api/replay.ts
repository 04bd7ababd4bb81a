// What is found by playing a search again: the server says how far it is until it knows.

import { request } from "./request";

export interface Replaying {
  /** Queries that were made again. */
  played: number;
  /** Those of the run, as far as it is. */
  queries: number;
}

const shortest = 200;
const longest = 1_000;

/** Asks until it is known, less often the longer it takes. */
export async function replayed<T>(
  path: string,
  onprogress: (replaying: Replaying) => void,
  abort: AbortSignal,
): Promise<T> {
  for (let pause = shortest; ; pause = Math.min(longest, 1.5 * pause)) {
    const response = await request(path, { headers: { accept: "application/json" }, signal: abort });
    if (response.status !== 202) {
      return (await response.json()) as T;
    }
    onprogress((await response.json()) as Replaying);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
