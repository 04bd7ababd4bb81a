import { getJson, request } from "./request";

/** One number for each architecture of a list. */
export interface Column {
  name: string;
  kind: "flops" | "parameters" | "accuracy" | "concept" | "measure" | "code";
  title: string;
  /** Empty where values have none; accuracies are fractions. */
  unit: string;
  /** Of an accuracy. */
  origin: "measured" | "predicted" | null;
  /** Which reports the accuracy. */
  signal: string | null;
  /** Of the variance of the code, of an axis of a map. */
  share: number | null;
  type: "uint8" | "uint16" | "uint32" | "float32";
}

export interface Columns {
  rows: number;
  columns: Column[];
}

/** By index; NaN where a value is not known. */
export type Values = Uint8Array | Uint16Array | Uint32Array | Float32Array;

/** What the architecture at an index is called. */
export interface Name {
  index: number;
  hash: string;
  label: string;
}

/** Where lists are: all that was measured of a space, and what a controller's map shows. */
export const spaceTable = (space: string) => `/spaces/${encodeURIComponent(space)}`;
export const controllerTable = (id: string) => `/controllers/${encodeURIComponent(id)}`;

export const columns = (table: string, abort?: AbortSignal) => getJson<Columns>(`${table}/columns`, abort);

export const names = (table: string, indices: number[], abort?: AbortSignal) =>
  getJson<Name[]>(`${table}/names?indices=${indices.join(",")}`, abort);

const loaded = new Map<string, Promise<Values>>();

/** The values of a column, asked for once per visit of the dashboard. */
export function columnValues(table: string, column: Pick<Column, "name" | "type">): Promise<Values> {
  const path = `${table}/columns/${encodeURIComponent(column.name)}`;
  const known = loaded.get(path);
  if (known) {
    return known;
  }
  const asked = bytesOf(path).then((bytes) => decodeColumn(bytes, column.type));
  loaded.set(path, asked);
  asked.catch(() => loaded.delete(path));
  return asked;
}

/** All hashes of a list: a large answer, for files of thousands of rows. */
export async function hashes(table: string, rows: number): Promise<(index: number) => string> {
  const bytes = new Uint8Array(await bytesOf(`${table}/columns/hash`));
  const width = bytes.length / rows;
  return (index) =>
    Array.from(bytes.subarray(index * width, (index + 1) * width), (byte) => byte.toString(16).padStart(2, "0")).join(
      "",
    );
}

async function bytesOf(path: string): Promise<ArrayBuffer> {
  return (await request(path)).arrayBuffer();
}

const arrays = { uint8: Uint8Array, uint16: Uint16Array, uint32: Uint32Array, float32: Float32Array };
const littleEndianHost = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Little-endian values without gaps. */
export function decodeColumn(bytes: ArrayBuffer, type: Column["type"]): Values {
  const width = arrays[type].BYTES_PER_ELEMENT;
  if (bytes.byteLength % width !== 0) {
    throw new RangeError(`A column of ${type} has ${bytes.byteLength} bytes, not a multiple of ${width}.`);
  }
  return new arrays[type](littleEndianHost ? bytes : swapped(bytes, width));
}

function swapped(bytes: ArrayBuffer, width: number): ArrayBuffer {
  const copy = new Uint8Array(bytes.slice(0));
  for (let from = 0; from < copy.length; from += width) {
    copy.subarray(from, from + width).reverse();
  }
  return copy.buffer;
}
