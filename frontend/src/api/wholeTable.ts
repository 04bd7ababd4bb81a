/** Every architecture of a space: FLOPs in MFLOPs, NaN where they are not known, and test accuracy as a fraction, in the same order. */
export interface WholeTable {
  mflops: Float32Array;
  accuracies: Float32Array;
}

const littleEndianHost = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Decodes 2 x N little-endian float32: all FLOPs (MFLOPs), then all accuracies. */
export function decodeWholeTable(bytes: ArrayBuffer): WholeTable {
  if (bytes.byteLength % 8 !== 0) {
    throw new RangeError(`The whole table has ${bytes.byteLength} bytes, not a multiple of 8.`);
  }
  const values = littleEndianHost ? new Float32Array(bytes) : swapped(bytes);
  const n = values.length / 2;
  return { mflops: values.subarray(0, n), accuracies: values.subarray(n) };
}

function swapped(bytes: ArrayBuffer): Float32Array {
  const view = new DataView(bytes);
  return Float32Array.from({ length: bytes.byteLength / 4 }, (_, i) => view.getFloat32(i * 4, true));
}
