import { expect, test } from "vitest";
import type { Action, Run } from "../../api/types";
import { story } from "./story";

const queued = {
  studyName: "Mine",
  state: "queued",
  created: "2026-11-25T08:00:00Z",
  started: null,
  ended: null,
  reason: null,
  queried: 0,
  repeats: 0,
  invalid: 0,
  deaths: 0,
  seconds: { controller: 0, search: 0 },
  controller: null,
} as unknown as Run;
const texts = (run: Partial<Run>) => story({ ...queued, ...run }).map(({ text }) => text);

test("of a run that waits only that is known", () => {
  expect(story(queued)).toEqual([{ at: queued.created, text: "Queued in the study “Mine”." }]);
  expect(texts({ reason: "waits for the controller" })[1]).toBe("waits for the controller");
});

test("a finished run tells its start, its controller, its queries and its end", () => {
  const run = {
    ...queued,
    state: "finished",
    started: "2026-11-25T08:00:05Z",
    ended: "2026-11-25T08:01:00Z",
    queried: 150,
    repeats: 1,
    invalid: 2,
    seconds: { controller: 30, search: 20 },
    controller: { title: "Controller d1, seed 1" },
  } as unknown as Run;
  expect(story(run).map(({ at, text }) => [at !== null, text])).toEqual([
    [true, "Queued in the study “Mine”."],
    [true, "Taken by a worker for the first time."],
    [false, "Spent 30\u00a0s to train or load the controller d1, seed 1."],
    [false, "Made 150 queries in 20\u00a0s of search; 1 repeat and 2 invalid decodes cost nothing."],
    [true, "Finished."],
  ]);
});

test("what interrupted it is told once, and that the stored queries will be replayed", () => {
  const died = {
    ...queued,
    started: "2026-11-25T08:00:05Z",
    queried: 40,
    deaths: 1,
    reason: "The worker ended. The run is resumed.",
  };
  const why = { action: "interrupted", happened: "2026-11-25T08:00:40Z", account: null, detail: died.reason };
  expect(
    story(died, [why as Action])
      .map(({ text }) => text)
      .slice(2),
  ).toEqual([
    "Made 40 queries; 0 repeats and 0 invalid decodes cost nothing.",
    "Interrupted. The worker ended. The run is resumed.",
    "Waits for a worker again; the stored queries will be replayed, not paid for again.",
  ]);
});

test("the controller that it trains now is the last line, after what interrupted it", () => {
  const run = {
    ...queued,
    state: "training",
    started: "2026-11-25T08:00:05Z",
    controller: { title: "Controller d1, seed 1", step: 520, steps: 4500 },
  } as unknown as Run;
  const gone = { action: "interrupted", happened: "2026-11-25T08:00:40Z", account: null, detail: "Gone." };
  expect(
    story(run, [gone as Action])
      .map(({ text }) => text)
      .slice(2),
  ).toEqual(["Interrupted. Gone.", "Trains the controller d1, seed 1: step 520 of 4,500."]);
});

test("what people did stands among it by its time, with who they are", () => {
  const run = {
    ...queued,
    state: "cancelled",
    started: "2026-11-25T08:00:05Z",
    ended: "2026-11-25T08:01:00Z",
    queried: 4,
  } as unknown as Run;
  const deed = (action: string, happened: string) =>
    ({ action, happened, account: "Ada", detail: "" }) as unknown as Action;
  const told = story({ ...run, launchedBy: "Grace" }, [
    deed("stopped", "2026-11-25T08:01:00Z"),
    deed("archived", "2026-11-25T09:00:00Z"),
  ]);
  expect(told.map(({ text }) => text)).toEqual([
    "Queued in the study “Mine” by Grace.",
    "Taken by a worker for the first time.",
    "Made 4 queries; 0 repeats and 0 invalid decodes cost nothing.",
    "Stopped by Ada.",
    "Archived by Ada.",
  ]);
});

test("a stop that nobody has told of yet is not taken for one before it was resumed", () => {
  const deed = (action: string, happened: string) =>
    ({ action, happened, account: null, detail: "" }) as unknown as Action;
  const run = { ...queued, state: "cancelled", started: "2026-11-25T08:00:05Z", ended: "2026-11-25T08:03:00Z" } as Run;
  const earlier = [deed("stopped", "2026-11-25T08:01:00Z"), deed("resumed", "2026-11-25T08:02:00Z")];
  const last = (actions: Action[]) =>
    story(run, actions)
      .map(({ text }) => text)
      .slice(2);
  expect(last(earlier)).toEqual(["Stopped.", "Resumed.", "Stopped."]);
  expect(last([...earlier, deed("stopped", "2026-11-25T08:03:00Z")])).toEqual(["Stopped.", "Resumed.", "Stopped."]);
});
