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

type Signal = AbortSignal | undefined;

export const health = (signal?: Signal) => getJson<Health>("/health", signal);

export const spaces = (signal?: Signal) => getJson<Space[]>("/spaces", signal);

export const space = (name: string, signal?: Signal) => getJson<Space>(`/spaces/${encodeURIComponent(name)}`, signal);

export const spaceEffects = (name: string, response: ResponseName, range: FlopsRange, signal?: Signal) =>
  getJson<SpaceEffects>(
    `/spaces/${encodeURIComponent(name)}/effects${queryString({ response, min: range.min, max: range.max })}`,
    signal,
  );

export const strategies = (signal?: Signal) => getJson<Strategy[]>("/strategies", signal);

export const controllers = (signal?: Signal) => getJson<Controller[]>("/controllers", signal);

export const flopsCount = (name: string, range: FlopsRange, bins: number, signal?: Signal) =>
  getJson<FlopsCount>(
    `/spaces/${encodeURIComponent(name)}/flops${queryString({ min: range.min, max: range.max, bins })}`,
    signal,
  );

export const architecture = (name: string, hash: string, signal?: Signal) =>
  getJson<Architecture>(`/spaces/${encodeURIComponent(name)}/architectures/${encodeURIComponent(hash)}`, signal);

export const studies = (page: number, size: number, signal?: Signal) =>
  getJson<Page<Study>>(`/studies${queryString({ page, size })}`, signal);

export const study = (id: number, signal?: Signal) => getJson<Study>(`/studies/${id}`, signal);

export const createStudy = (body: NewStudy) => postJson<Study>("/studies", body);

export const cancelStudy = (id: number) => postJson<Study>(`/studies/${id}/cancel`);

export const comparison = (id: number, signal?: Signal) => getJson<Comparison>(`/studies/${id}/comparison`, signal);

export const runs = (page: number, size: number, state: RunState | null, signal?: Signal) =>
  getJson<Page<RunSummary>>(`/runs${queryString({ page, size, state })}`, signal);

export const run = (id: number, signal?: Signal) => getJson<Run>(`/runs/${id}`, signal);

export const runEffects = (id: number, response: ResponseName, signal?: Signal) =>
  getJson<RunEffects>(`/runs/${id}/effects${queryString({ response })}`, signal);

export const runCalibration = (id: number, signal?: Signal) =>
  getJson<RunCalibration>(`/runs/${id}/calibration`, signal);

export const cancelRun = (id: number) => postJson<Run>(`/runs/${id}/cancel`);

export const resumeRun = (id: number) => postJson<Run>(`/runs/${id}/resume`);

/** The bytes of every architecture's FLOPs and accuracy, see `WholeTable`. */
export async function points(name: string, signal?: Signal): Promise<ArrayBuffer> {
  const response = await request(`/spaces/${encodeURIComponent(name)}/points`, signal ? { signal } : {});
  return response.arrayBuffer();
}
