import { afterEach, expect, test, vi } from "vitest";
import { getJson } from "./request";
import { rolesUpTo, session } from "./session.svelte";
import type { SessionState } from "./types";

const nobody: SessionState = { accounts: true, account: null, name: null, role: null, means: null };
const ada: SessionState = { accounts: true, account: 1, name: "Ada", role: "researcher", means: "session" };

/** A server that answers the session so, and whatever else with a status. */
function server(state: SessionState, status: number) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    const own = url.endsWith("/session");
    return Promise.resolve(new Response(JSON.stringify(own ? state : {}), { status: own ? 200 : status }));
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

test("what a role may do, all roles above it may", () => {
  const may = (role: SessionState["role"]) => {
    session.take({ ...ada, role });
    return [session.signedIn, session.maySearch, session.mayAdminister];
  };
  expect(may(null)).toEqual([false, false, false]);
  expect(may("viewer")).toEqual([true, false, false]);
  expect(may("researcher")).toEqual([true, true, false]);
  expect(may("admin")).toEqual([true, true, true]);
  expect(rolesUpTo("researcher")).toEqual(["viewer", "researcher"]);
});

test("whoever is refused as nobody has been signed out", async () => {
  session.take(ada);
  server(nobody, 401);
  await expect(getJson("/runs")).rejects.toThrow();
  await vi.waitFor(() => expect(session.mustSignIn).toBe(true));
});

test("whoever is refused as they are, as with a wrong password, stays signed in", async () => {
  session.take(ada);
  const asked = server(ada, 401);
  await expect(getJson("/session/password")).rejects.toThrow();
  await vi.waitFor(() => expect(asked).toEqual(["/api/v1/session/password", "/api/v1/session"]));
  expect(session.signedIn).toBe(true);
});

test("a role that was taken away is heard of with the first refusal", async () => {
  session.take(ada);
  server({ ...ada, role: "viewer" }, 403);
  await expect(getJson("/runs/actions")).rejects.toThrow();
  await vi.waitFor(() => expect(session.maySearch).toBe(false));
});

test("an answer from before a sign-in does not undo it", async () => {
  session.take(nobody);
  server(nobody, 200);
  const asking = session.ask();
  session.take(ada);
  await asking;
  expect(session.state?.name).toBe("Ada");
});
