import { problemOf, Unreachable } from "./problem";

export const API = "/api/v1";

type Listener = () => void;
const lostListeners = new Set<Listener>();

const refusedListeners = new Set<Listener>();

/** Calls the listener whenever the server answers that one must sign in, or may not do what was asked. */
export function onRefused(listener: Listener): void {
  refusedListeners.add(listener);
}

/** Calls the listener whenever a request finds no server. */
export function onUnreachable(listener: Listener): void {
  lostListeners.add(listener);
}

/** A proxy in front of a stopped server answers these. */
const gatewayErrors = new Set([502, 503, 504]);

/** One request; rejects with Problem, Unreachable, or the AbortError of its signal. */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(API + path, init);
  } catch (error) {
    if (init.signal?.aborted) {
      throw error;
    }
    lostListeners.forEach((listener) => listener());
    throw new Unreachable();
  }
  if (gatewayErrors.has(response.status) && path !== "/health") {
    lostListeners.forEach((listener) => listener());
    throw new Unreachable();
  }
  // Of a session itself, that is the answer.
  if ((response.status === 401 || response.status === 403) && path !== "/session") {
    refusedListeners.forEach((listener) => listener());
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response;
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await request(path, { headers: { accept: "application/json" }, ...(signal && { signal }) });
  return (await response.json()) as T;
}

export const postJson = <T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> =>
  sendJson("POST", path, body, signal);

export const putJson = <T>(path: string, body: unknown): Promise<T> => sendJson("PUT", path, body);

export const patchJson = <T>(path: string, body: unknown): Promise<T> => sendJson("PATCH", path, body);

async function sendJson<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await request(path, {
    method,
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify(body ?? {}),
    ...(signal && { signal }),
  });
  return (await response.json()) as T;
}

export async function remove(path: string): Promise<void> {
  await request(path, { method: "DELETE" });
}

/** "?a=1&b=2" of the parameters that have a value, or "". */
export function queryString(parameters: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== "") {
      search.set(name, String(value));
    }
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}
