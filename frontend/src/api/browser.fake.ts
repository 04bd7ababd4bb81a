import { vi } from "vitest";

/** The browser's EventSource, opened and broken by hand. */
export class FakeSource extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeSource[] = [];
  readyState = 0;

  constructor(readonly url: string) {
    super();
    FakeSource.opened.push(this);
  }

  /** The stream that was opened last. */
  static last(): FakeSource {
    return FakeSource.opened[FakeSource.opened.length - 1] as FakeSource;
  }

  close() {
    this.readyState = FakeSource.CLOSED;
  }

  tell(name: string, data: unknown = {}) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }

  /** As after an HTTP error, which the browser does not try again. */
  refuse() {
    this.readyState = FakeSource.CLOSED;
    this.dispatchEvent(new Event("error"));
  }
}

/** The document of a tab that is shown and hidden by hand. */
export class FakeDocument extends EventTarget {
  hidden = false;

  show(shown: boolean) {
    this.hidden = !shown;
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

/** Puts both in the place of the browser's until `vi.unstubAllGlobals`. */
export function fakeBrowser(): FakeDocument {
  const document = new FakeDocument();
  FakeSource.opened = [];
  vi.stubGlobal("EventSource", FakeSource);
  vi.stubGlobal("document", document);
  return document;
}

/** Answers every request with what `answer` makes then; returns the addresses that were asked for. */
export function fakeServer(answer: (path: string) => unknown): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (path: string) => {
    asked.push(path);
    return Promise.resolve(new Response(JSON.stringify(answer(path))));
  });
  return asked;
}
