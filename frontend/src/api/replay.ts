// What is found by playing a search again: the server says how far it is until it knows.

import { queryString, request } from "./request";

export interface Replaying {
  /** Queries that were made again. */
  played: number;
  /** Those of the run, as far as it is. */
  queries: number;
}

const shortest = 200;
const longest = 1_000;

/** Asks until it is known, less often the longer it takes. Of a run that goes on, that is what it was when it was first asked. */
export async function replayed<T>(
  path: string,
  onprogress: (replaying: Replaying) => void,
  abort: AbortSignal,
): Promise<T> {
  let queries: number | null = null;
  for (let pause = shortest; ; pause = Math.min(longest, 1.5 * pause)) {
    const asked = path + queryString({ queries });
    const response = await request(asked, { headers: { accept: "application/json" }, signal: abort });
    if (response.status !== 202) {
      return (await response.json()) as T;
    }
    const replaying = (await response.json()) as Replaying;
    queries = replaying.queries;
    onprogress(replaying);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
