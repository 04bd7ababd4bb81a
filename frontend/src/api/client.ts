import type { RunCalibration } from "./calibration";
import type { ResponseName, RunEffects, SpaceEffects } from "./effects";
import { getJson, postJson, queryString, request } from "./request";
import type {
  Architecture,
  Comparison,
  Controller,
  FlopsCount,
  FlopsRange,
  Health,
  NewStudy,
  Page,
  Run,
  RunState,
  RunSummary,
  Space,
  Strategy,
  Study,
} from "./types";

type Abort = AbortSignal | undefined;

export const health = (abort?: Abort) => getJson<Health>("/health", abort);

export const spaces = (abort?: Abort) => getJson<Space[]>("/spaces", abort);

export const space = (name: string, abort?: Abort) => getJson<Space>(`/spaces/${encodeURIComponent(name)}`, abort);

/** Of the accuracy that is reported under a signal; the space's usual one where none is named. */
export const spaceEffects = (
  name: string,
  signal: string | null,
  response: ResponseName,
  range: FlopsRange,
  abort?: Abort,
) =>
  getJson<SpaceEffects>(
    `/spaces/${encodeURIComponent(name)}/effects${queryString({ signal, response, min: range.min, max: range.max })}`,
    abort,
  );

export const strategies = (abort?: Abort) => getJson<Strategy[]>("/strategies", abort);

export const controllers = (abort?: Abort) => getJson<Controller[]>("/controllers", abort);

export const flopsCount = (name: string, range: FlopsRange, bins: number, abort?: Abort) =>
  getJson<FlopsCount>(
    `/spaces/${encodeURIComponent(name)}/flops${queryString({ min: range.min, max: range.max, bins })}`,
    abort,
  );

/** With the accuracy that is reported under a signal. */
export const architecture = (name: string, hash: string, signal: string, abort?: Abort) =>
  getJson<Architecture>(
    `/spaces/${encodeURIComponent(name)}/architectures/${encodeURIComponent(hash)}${queryString({ signal })}`,
    abort,
  );

export const studies = (page: number, size: number, abort?: Abort) =>
  getJson<Page<Study>>(`/studies${queryString({ page, size })}`, abort);

export const study = (id: number, abort?: Abort) => getJson<Study>(`/studies/${id}`, abort);

export const createStudy = (body: NewStudy) => postJson<Study>("/studies", body);

export const cancelStudy = (id: number) => postJson<Study>(`/studies/${id}/cancel`);

export const comparison = (id: number, abort?: Abort) => getJson<Comparison>(`/studies/${id}/comparison`, abort);

export const runs = (page: number, size: number, state: RunState | null, abort?: Abort) =>
  getJson<Page<RunSummary>>(`/runs${queryString({ page, size, state })}`, abort);

export const run = (id: number, abort?: Abort) => getJson<Run>(`/runs/${id}`, abort);

export const runEffects = (id: number, response: ResponseName, abort?: Abort) =>
  getJson<RunEffects>(`/runs/${id}/effects${queryString({ response })}`, abort);

export const runCalibration = (id: number, abort?: Abort) => getJson<RunCalibration>(`/runs/${id}/calibration`, abort);

export const cancelRun = (id: number) => postJson<Run>(`/runs/${id}/cancel`);

export const resumeRun = (id: number) => postJson<Run>(`/runs/${id}/resume`);

/** The bytes of every architecture's FLOPs and accuracy as it is reported under a signal, see `WholeTable`. */
export async function points(name: string, signal: string): Promise<ArrayBuffer> {
  const response = await request(`/spaces/${encodeURIComponent(name)}/points${queryString({ signal })}`, {});
  return response.arrayBuffer();
}
