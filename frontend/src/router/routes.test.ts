import { expect, test } from "vitest";
import { routeOf, signInPath, wantedPath } from "./routes";

test("each page has its path", () => {
  expect(routeOf("/")).toEqual({ page: "runs" });
  expect(routeOf("/new")).toEqual({ page: "new" });
  expect(routeOf("/runs/12")).toEqual({ page: "run", id: 12 });
  expect(routeOf("/studies/3/")).toEqual({ page: "study", id: 3 });
  expect(routeOf("/runs/12/concepts")).toEqual({ page: "runConcepts", id: 12 });
  expect(routeOf("/compare")).toEqual({ page: "compare" });
  expect(routeOf("/backups")).toEqual({ page: "backups" });
  expect(routeOf("/views/4")).toEqual({ page: "view", id: 4 });
  expect(routeOf("/controllers")).toEqual({ page: "controllers" });
  expect(routeOf("/controllers/nasbench101-beta-vae-seed2")).toEqual({
    page: "controller",
    id: "nasbench101-beta-vae-seed2",
  });
  expect(routeOf("/runs/12/calibration")).toEqual({ page: "runCalibration", id: 12 });
  expect(routeOf("/spaces")).toEqual({ page: "spaces" });
  expect(routeOf("/spaces/nasbench101")).toEqual({ page: "space", space: "nasbench101" });
  expect(routeOf("/spaces/nasbench101/concepts")).toEqual({ page: "spaceConcepts", space: "nasbench101" });
});

test.each([
  "/runs/0",
  "/runs/x",
  "/runs/1/2",
  "/studies",
  "/nothing",
  "/new/1",
  "/studies/3/concepts",
  "/compare/1",
  "/views/x",
  "/views/4/concepts",
  "/spaces/a%2Fb",
  "/controllers/a/concepts",
  "/controllers/a%2Fb",
  "/spaces/a/calibration",
])("%s is no page", (path) => {
  expect(routeOf(path)).toEqual({ page: "missing" });
});

test("one comes back to where one wanted to go, and to no other site", () => {
  expect(signInPath("/runs?text=a&page=2")).toBe("/sign-in?from=%2Fruns%3Ftext%3Da%26page%3D2");
  expect(signInPath("/")).toBe("/sign-in");
  expect(wantedPath("/runs?text=a&page=2")).toBe("/runs?text=a&page=2");
  for (const elsewhere of [
    null,
    "",
    "runs",
    "//evil.example/",
    "/\\evil.example",
    "https://evil.example/",
    "/sign-in?from=/",
  ]) {
    expect(wantedPath(elsewhere)).toBe("/");
  }
});
