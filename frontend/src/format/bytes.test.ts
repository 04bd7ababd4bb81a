import { expect, test } from "vitest";
import { byteSize } from "./bytes";

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [1_000, "1.0 kB"],
  [812_400, "812 kB"],
  [999_600, "1.0 MB"],
  [13_500_000, "14 MB"],
  [1_300_000_000, "1.3 GB"],
  [2e15, "2000 TB"],
])("%d bytes are %s", (bytes, text) => {
  expect(byteSize(bytes).replace("\u00a0", " ")).toBe(text);
});
