import { afterEach, expect, test, vi } from "vitest";
import { reachability } from "./reachability.svelte";
import { server } from "./server.svelte";

afterEach(() => vi.unstubAllGlobals());

test("the server's code is asked again when it comes back, maybe as another one", async () => {
  let version = "0.1.0+aa";
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify({ status: "up", version }))));
  const stop = server.follow();
  await vi.waitFor(() => expect(server.code).toBe("0.1.0+aa"));
  version = "0.2.0+bb";
  reachability.lost();
  reachability.found();
  await vi.waitFor(() => expect(server.code).toBe("0.2.0+bb"));
  stop();
});
