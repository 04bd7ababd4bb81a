import { expect, test } from "vitest";
import { dataNote } from "./dataNote";

const run = (data: "current" | "changed" | "removed" = "current") => ({
  data,
  space: "my-nets",
  spaceTitle: "My nets",
});

test("nothing is said of runs whose data are still there", () => {
  expect(dataNote([])).toBeNull();
  expect(dataNote([run(), run("current")])).toBeNull();
});

test("replaced data are named, and whose numbers they are not", () => {
  expect(dataNote([run("changed")])).toMatch(
    /^The data of My nets were replaced since this run searched them\. The numbers of this run stand/,
  );
  expect(dataNote([run("changed"), run("current")])).toContain("since 1 run searched them");
  expect(dataNote([run("changed"), run("changed")])).toContain("since these runs searched them");
});

test("a space that is gone is named, with the way out", () => {
  expect(dataNote([run("removed")])).toMatch(
    /^This installation does not have the space my-nets any more\..*imported again\.$/,
  );
});
