import { run as loadRun } from "../../api/client";
import { Problem } from "../../api/problem";
import { remark } from "../../api/remarks";
import type { RunSummary } from "../../api/types";

/** A note of a run as somebody writes it: what was stored when they last saw it gives way to it, and nothing else does. */
export class Note {
  #seen: string;

  constructor(
    readonly run: number,
    seen: string,
  ) {
    this.#seen = seen;
  }

  /** Rejects where another was written meanwhile; who reads that has seen it, so the next one takes its place. */
  async save(text: string): Promise<RunSummary> {
    try {
      return await remark(this.run, { note: text, noteBefore: this.#seen });
    } catch (error) {
      if (error instanceof Problem && error.status === 409) {
        this.#seen = (await loadRun(this.run)).note;
        throw new Error(conflict(this.#seen), { cause: error });
      }
      throw error;
    }
  }
}

const conflict = (other: string) =>
  other === ""
    ? "Somebody else has removed the note meanwhile. Save again to write yours."
    : `Somebody else has written a note meanwhile: “${other}”. Save again to put yours in its place.`;
