/** The body of an error, RFC 9457. */
export interface ProblemBody {
  title: string;
  status: number;
  detail: string;
  field?: string | null;
}

/** An answer of the server that is not a success; `field` names the request's field at fault, where there is one. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  readonly title: string;
  readonly field: string | null;

  constructor(body: ProblemBody) {
    super(body.detail);
    this.status = body.status;
    this.title = body.title;
    this.field = body.field ?? null;
  }
}

/** No answer came at all: the server is down or the network is. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";

  constructor() {
    super("The server does not answer.");
  }
}

/** Whether the server says that what was asked for is not there. */
export const isGone = (error: unknown): boolean => error instanceof Problem && error.status === 404;

/** What to tell of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Reads the problem of a failed answer, also of one that a proxy wrote in another format. */
export async function problemOf(response: Response): Promise<Problem> {
  const fallback = {
    title: response.statusText || `HTTP ${response.status}`,
    status: response.status,
    detail: `The server answered ${response.status}.`,
  };
  if (!(response.headers.get("content-type") ?? "").includes("json")) {
    return new Problem(fallback);
  }
  try {
    const body = (await response.json()) as Partial<ProblemBody>;
    return new Problem({ ...fallback, ...body });
  } catch {
    return new Problem(fallback);
  }
}
