import { expect, test } from "vitest";
import { problemOf } from "./problem";

const json = { "content-type": "application/problem+json" };

test("a problem names its field and detail", async () => {
  const body = { type: "about:blank", title: "Bad request", status: 400, detail: "queries is 0", field: "queries" };
  const problem = await problemOf(new Response(JSON.stringify(body), { status: 400, headers: json }));
  expect(problem).toMatchObject({ status: 400, title: "Bad request", message: "queries is 0", field: "queries" });
});

test("an answer that is not a problem still says its status", async () => {
  const problem = await problemOf(
    new Response("<h1>Bad</h1>", { status: 413, headers: { "content-type": "text/html" } }),
  );
  expect(problem).toMatchObject({ status: 413, message: "The server answered 413.", field: null });
});

test("a damaged body is survived", async () => {
  const problem = await problemOf(new Response("{", { status: 500, headers: json }));
  expect(problem.status).toBe(500);
});
