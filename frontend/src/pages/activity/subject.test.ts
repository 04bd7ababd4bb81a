import { expect, test } from "vitest";
import type { Action } from "../../api/types";
import { deedSentence, subjectPath, subjectTitle } from "./subject";

test("an action leads to what it was done to, where that is still there", () => {
  const on = (subject: Action["subject"], action = "tagged") => ({ subject, subjectId: 7, action });
  expect(subjectPath(on("run"))).toBe("/runs/7");
  expect(subjectPath(on("study"))).toBe("/studies/7");
  expect(subjectPath(on("view", "saved"))).toBe("/views/7");
  expect(subjectPath(on("view", "deleted"))).toBeNull();
  expect(subjectPath(on("account"))).toBe("/accounts");
  expect(subjectPath(on("token", "revoked"))).toBeNull();
  expect(subjectPath(on("backup"))).toBeNull();
  expect(subjectTitle(on("run"))).toBe("run 7");
  expect(subjectTitle(on("backup"))).toBe("a backup");
  expect(subjectTitle(on("token"))).toBe("a token");
  expect(subjectTitle(on("account"))).toBe("an account");
});

test("a deed is told with who did it, where anybody had to sign in", () => {
  expect(deedSentence({ action: "stopped", detail: "", account: "Ada" })).toBe("Stopped by Ada.");
  expect(deedSentence({ action: "tagged", detail: "best", account: null })).toBe("Tagged “best”.");
  expect(deedSentence({ action: "remarked on", detail: "note, tags", account: "Ada" })).toBe(
    "Changed (note, tags) by Ada.",
  );
});
