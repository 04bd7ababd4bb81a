import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Controller } from "../../api/types";
import { comparison } from "../../charts/samples";
import { LiveComparison } from "./liveComparison.svelte";

let told: (name: string, data: unknown) => void;
const asked: string[] = [];

class Source extends EventTarget {
  constructor(readonly url: string) {
    super();
    asked.push(url);
    told = (name, data) => this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }

  close() {}
}

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("EventSource", Source);
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    return Promise.resolve(new Response(JSON.stringify(comparison)));
  });
});

afterEach(() => vi.unstubAllGlobals());

test("one request and one stream tell how the controller is trained", async () => {
  const live = new LiveComparison(1);
  await vi.waitUntil(() => live.resource.value);
  told("controller", { id: "nasbench101-1", state: "training", step: 3, steps: 10 } as Controller);
  expect(live.resource.value?.study.controller).toMatchObject({ step: 3, steps: 10 });
  expect(asked.sort()).toEqual(["/api/v1/events?study=1", "/api/v1/studies/1/comparison"]);
  live.close();
});
