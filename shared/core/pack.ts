/**
 * Named arrays in one run of bytes, so that a batch's record is read with one range and viewed without a copy.
 * Layout: u32 length of the directory, the directory (canonical JSON: [name, type, offset, length] each), then the arrays, each from a multiple of 8.
 * Little-endian, as every machine that tilefold runs on.
 */
import { canonicalJson } from "./canonical-json.js";

const TYPES = { u8: Uint8Array, i8: Int8Array, i32: Int32Array, u32: Uint32Array, f64: Float64Array } as const;
type TypeName = keyof typeof TYPES;
export type Packable = Uint8Array | Int8Array | Int32Array | Uint32Array | Float64Array;
export type Packed = Readonly<Record<string, Packable>>;

const align = (n: number): number => (n + 7) & ~7;
const nameOf = (array: Packable): TypeName => {
  for (const [name, type] of Object.entries(TYPES)) if (array instanceof type) return name as TypeName;
  throw new TypeError("not a packable array");
};

/** The arrays as bytes; equal arrays give equal bytes. */
export function pack(arrays: Packed): Uint8Array {
  const names = Object.keys(arrays).sort();
  let offset = 0;
  const directory = names.map((name) => {
    const array = arrays[name]!;
    const entry = [name, nameOf(array), offset, array.length] as const;
    offset = align(offset + array.byteLength);
    return entry;
  });
  const head = new TextEncoder().encode(canonicalJson(directory));
  const start = align(4 + head.length);
  const bytes = new Uint8Array(start + offset);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  for (const [name, , at] of directory) {
    const array = arrays[name]!;
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + at);
  }
  return bytes;
}

/**
 * Where the arrays of `pack` stand in its bytes. `head` holds the object's first bytes; null where they do not reach over the directory, whose end
 * `directoryEnd` tells of four bytes or more.
 */
export function packedPlaces(
  head: Uint8Array,
): ReadonlyMap<string, { readonly offset: number; readonly count: number; readonly type: string }> | null {
  const end = directoryEnd(head);
  if (head.length < end) return null;
  const directory = JSON.parse(new TextDecoder().decode(head.subarray(4, end))) as [string, TypeName, number, number][];
  return new Map(directory.map(([name, type, offset, count]) => [name, { offset: align(end) + offset, count, type }]));
}

export const directoryEnd = (head: Uint8Array): number => 4 + new DataView(head.buffer, head.byteOffset, 4).getUint32(0, true);

/** The arrays of `pack`, as views where the bytes are aligned to 8, else of a copy. */
export function unpack(bytes: Uint8Array): Packed {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const length = new DataView(aligned.buffer, aligned.byteOffset, 4).getUint32(0, true);
  const directory = JSON.parse(new TextDecoder().decode(aligned.subarray(4, 4 + length))) as [string, TypeName, number, number][];
  const start = aligned.byteOffset + align(4 + length);
  return Object.fromEntries(
    directory.map(([name, type, offset, count]) => [name, new TYPES[type](aligned.buffer as ArrayBuffer, start + offset, count)]),
  );
}
