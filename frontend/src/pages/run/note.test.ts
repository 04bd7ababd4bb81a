import { afterEach, expect, test, vi } from "vitest";
import { Note } from "./note";

afterEach(() => vi.unstubAllGlobals());

/** A run's note on the server, where others write it too. */
class Stored {
  note = "";

  constructor() {
    vi.stubGlobal("fetch", (_path: string, { method, body }: RequestInit) =>
      Promise.resolve(method === "PATCH" ? this.#remark(String(body)) : Response.json({ note: this.note })),
    );
  }

  #remark(body: string): Response {
    const { note, noteBefore } = JSON.parse(body) as { note: string; noteBefore: string };
    if (noteBefore !== this.note) {
      return Response.json({ status: 409, detail: "another" }, { status: 409 });
    }
    this.note = note;
    return Response.json({ note });
  }
}

test("a note that somebody else wrote meanwhile is shown, and gives way to what is saved then", async () => {
  const stored = new Stored();
  const note = new Note(7, "");
  stored.note = "Alice";
  await expect(note.save("Bob")).rejects.toThrow(
    "Somebody else has written a note meanwhile: “Alice”. Save again to put yours in its place.",
  );
  expect(stored.note).toBe("Alice");
  await note.save("Bob");
  expect(stored.note).toBe("Bob");
});

test("what is written after that is seen before it gives way too", async () => {
  const stored = new Stored();
  const note = new Note(7, "");
  stored.note = "Alice";
  await expect(note.save("Bob")).rejects.toThrow("Alice");
  stored.note = "Carol";
  await expect(note.save("Bob")).rejects.toThrow("Carol");
});

test("a note that is gone is said to be", async () => {
  const stored = new Stored();
  await expect(new Note(7, "Alice").save("Bob")).rejects.toThrow("Somebody else has removed the note meanwhile.");
  expect(stored.note).toBe("");
});
