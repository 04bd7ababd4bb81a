import type { RunCalibration } from "./calibration";
import type { ResponseName, RunEffects, SpaceEffects } from "./effects";
import { type Replaying, replayed } from "./replay";
import { getJson, patchJson, postJson, queryString, remove } from "./request";
import type {
  ActionAnswer,
  Architecture,
  ArchitectureAccuracy,
  ArchitectureQuery,
  Comparison,
  Controller,
  FlopsCount,
  FlopsRange,
  Health,
  MeasureLimit,
  Neighbour,
  NewStudy,
  Page,
  Run,
  RunAction,
  RunGroup,
  RunSummary,
  SavedView,
  SearchDuration,
  Storage,
  Space,
  Strategy,
  Study,
  Surrogate,
} from "./types";

type Abort = AbortSignal | undefined;

/** What takes room on the disk. */
export const storage = (abort?: Abort) => getJson<Storage>("/storage", abort);
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

/** How long finished searches of a space took here. */
export const durations = (name: string, abort?: Abort) =>
  getJson<SearchDuration[]>(`/spaces/${encodeURIComponent(name)}/durations`, abort);

export const strategies = (abort?: Abort) => getJson<Strategy[]>("/strategies", abort);

export const controllers = (abort?: Abort) => getJson<Controller[]>("/controllers", abort);

/** Of what a search may query under a signal within limits. */
export const flopsCount = (
  name: string,
  signal: string,
  range: FlopsRange,
  measureLimits: MeasureLimit[],
  bins: number,
  abort?: Abort,
) => {
  const limits = measureLimits.map(({ measure, min, max }) => `${measure}=${min ?? ""}:${max ?? ""}`).join(",");
  const asked = { signal, min: range.min, max: range.max, measureLimits: limits || null, bins };
  return getJson<FlopsCount>(`/spaces/${encodeURIComponent(name)}/flops${queryString(asked)}`, abort);
};

/** How well the model behind the predicted signal of a space predicts. */
export const surrogate = (name: string, abort?: Abort) =>
  getJson<Surrogate>(`/spaces/${encodeURIComponent(name)}/surrogate`, abort);

const architecturePath = (name: string, hash: string) =>
  `/spaces/${encodeURIComponent(name)}/architectures/${encodeURIComponent(hash)}`;

/** With the accuracy that is reported under a signal, null for the usual one. */
export const architecture = (name: string, hash: string, signal: string | null, abort?: Abort) =>
  getJson<Architecture>(`${architecturePath(name, hash)}${queryString({ signal })}`, abort);

export const accuracies = (name: string, hash: string, abort?: Abort) =>
  getJson<ArchitectureAccuracy[]>(`${architecturePath(name, hash)}/accuracies`, abort);

/** With the accuracy that is reported under a signal. */
export const neighbours = (name: string, hash: string, signal: string, abort?: Abort) =>
  getJson<Neighbour[]>(`${architecturePath(name, hash)}/neighbours${queryString({ signal })}`, abort);

/** Which runs queried it, the newest first. */
export const queriesOf = (name: string, hash: string, page: number, size: number, abort?: Abort) =>
  getJson<Page<ArchitectureQuery>>(`${architecturePath(name, hash)}/queries${queryString({ page, size })}`, abort);

/** Those of the runs that a filter asks for, each with these of its runs. */
export const studies = (filter: Record<string, string>, page: number, size: number, abort?: Abort) =>
  getJson<Page<Study>>(`/studies${queryString({ ...filter, page, size })}`, abort);

export const study = (id: number, abort?: Abort) => getJson<Study>(`/studies/${id}`, abort);

export const createStudy = (body: NewStudy) => postJson<Study>("/studies", body);

export const cancelStudy = (id: number) => postJson<Study>(`/studies/${id}/cancel`);

/** All its runs; they can be restored. */
export const deleteStudy = (id: number) => remove(`/studies/${id}`);

export const restoreStudy = (id: number) => postJson<Study>(`/studies/${id}/restore`);

/** Of the runs that the query names, as in `{ runs: "1-20,34" }`, `{ study: 3 }` or `{ like: "17" }`. */
export const comparison = (asked: Record<string, string | number | null>, abort?: Abort) =>
  getJson<Comparison>(`/comparison${queryString(asked)}`, abort);

/** By name. */
export const views = (abort?: Abort) => getJson<SavedView[]>("/views", abort);

export const view = (id: number, abort?: Abort) => getJson<SavedView>(`/views/${id}`, abort);

/** The address is a page's path with its query. */
export const saveView = (name: string, address: string) => postJson<SavedView>("/views", { name, address });

export const renameView = (id: number, name: string) => patchJson<SavedView>(`/views/${id}`, { name });

/** It can be restored. */
export const deleteView = (id: number) => remove(`/views/${id}`);

export const restoreView = (id: number) => postJson<SavedView>(`/views/${id}/restore`);

/** Those that a filter asks for, whose names are the API's. */
export const runs = (filter: Record<string, string>, page: number, size: number, abort?: Abort) =>
  getJson<Page<RunSummary>>(`/runs${queryString({ ...filter, page, size })}`, abort);

/** The same, grouped by everything but the seed. */
export const runGroups = (filter: Record<string, string>, page: number, size: number, abort?: Abort) =>
  getJson<Page<RunGroup>>(`/runs/groups${queryString({ ...filter, page, size })}`, abort);

/** The ids of all of them, by study. */
export const runIds = (filter: Record<string, string>, abort?: Abort) =>
  getJson<{ study: number; runs: number[] }[]>(`/runs/ids${queryString(filter)}`, abort);

/** Every tag of any run. */
export const tags = (abort?: Abort) => getJson<string[]>("/runs/tags", abort);

export const actOnRuns = (action: RunAction, ids: number[], tag?: string) =>
  postJson<ActionAnswer>("/runs/actions", { action, runs: ids, ...(tag && { tag }) });

export const run = (id: number, abort?: Abort) => getJson<Run>(`/runs/${id}`, abort);

export const runEffects = (id: number, response: ResponseName, abort?: Abort) =>
  getJson<RunEffects>(`/runs/${id}/effects${queryString({ response })}`, abort);

export const runCalibration = (id: number, onprogress: (replaying: Replaying) => void, abort: AbortSignal) =>
  replayed<RunCalibration>(`/runs/${id}/calibration`, onprogress, abort);

export const cancelRun = (id: number) => postJson<Run>(`/runs/${id}/cancel`);

export const resumeRun = (id: number) => postJson<Run>(`/runs/${id}/resume`);
