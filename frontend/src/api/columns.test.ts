import { afterEach, expect, test, vi } from "vitest";
import { columnValues, decodeColumn, hashes } from "./columns";

afterEach(() => vi.unstubAllGlobals());

test("values are read as their type writes them", () => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat32(0, 0.5, true);
  view.setUint32(4, 49_979_274, true);
  expect(decodeColumn(view.buffer, "float32")[0]).toBe(0.5);
  expect(decodeColumn(view.buffer, "uint32")[1]).toBe(49_979_274);
  expect(decodeColumn(view.buffer, "uint8")).toHaveLength(8);
});

test("a cut-off answer is refused", () => {
  expect(() => decodeColumn(new ArrayBuffer(6), "float32")).toThrow("6 bytes");
});

test("a column is asked for once, and again after it failed", async () => {
  const asked: string[] = [];
  let broken = true;
  vi.stubGlobal("fetch", (path: string) => {
    asked.push(path);
    return broken ? Promise.reject(new TypeError("gone")) : Promise.resolve(new Response(new Uint8Array([3, 4])));
  });
  const column = { name: "concept-layers", type: "uint8" } as const;
  await expect(columnValues("/spaces/a", column)).rejects.toThrow();
  broken = false;
  await columnValues("/spaces/a", column);
  expect(Array.from(await columnValues("/spaces/a", column))).toEqual([3, 4]);
  expect(asked).toHaveLength(2);
});

test("hashes are cut out of one row of bytes", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(new Uint8Array([0, 10, 255, 16]))));
  const hash = await hashes("/spaces/a", 2);
  expect([hash(0), hash(1)]).toEqual(["000a", "ff10"]);
});
