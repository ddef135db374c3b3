/**
 * Vector kernels of a thread and the memory they work in. Cells that were decoded into a slot of it are worked on where they lie; others are copied
 * in and out where that pays. Without vector code on a machine, everything goes the plain way.
 */
import { Instance, Memory, Module } from "../core/web-assembly.js";
import { VECTOR_MODULE } from "./vector-module.js";

/** Cells by size of integers, or float32. */
export type MarkedType = 1 | 2 | 4 | "float32";

type Kernel = (...values: readonly number[]) => number;

/** Room for a row of planes, for cells from elsewhere, and for blocks that are decoded in place. */
const PLANES = 1 << 18;
const WORK = 1 << 20;
const SLOT = (1 << 22) + 4096;
const SLOTS = 2;
/** As the module asks for it. */
export const PAGES = Math.ceil((PLANES + WORK + SLOTS * SLOT) / 65536);

/** Where the data of a module begins that works here as well: its builder says the same. */
const JOINED = 1 << 24;
/** Room that such a module begins with. */
const JOINED_ROOM = 1 << 22;

interface Kernels {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  bytes: Uint8Array<ArrayBuffer>;
  readonly run: Record<string, Kernel>;
  readonly countEqual: Kernel;
}

let made: Kernels | undefined;

/** Made when it is first needed. */
function kernels(): Kernels {
  if (made) {
    if (made.bytes.length === 0) made.bytes = new Uint8Array(made.memory.buffer);
    return made;
  }
  const memory = new Memory({ initial: PAGES + Math.ceil(SLOT / 65536) });
  const run = new Instance(new Module(Uint8Array.from(atob(VECTOR_MODULE), (byte) => byte.charCodeAt(0))), { m: { m: memory } })
    .exports as Record<string, Kernel>;
  made = { memory, bytes: new Uint8Array(memory.buffer), run, countEqual: run.countEqual! };
  return made;
}

/**
 * The exports of a module that imports the kernels' memory as `env.memory` and keeps to what lies behind the slots. It may make the memory grow:
 * all arrays in it are then empty, and those from slotBytes are to be taken anew.
 */
export function joinKernels<Exports>(code: Uint8Array<ArrayBuffer>): { readonly exports: Exports; buffer(): ArrayBuffer } {
  const { memory } = kernels();
  const missing = JOINED + JOINED_ROOM - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / 65536));
  const { exports } = new Instance(new Module(code), { env: { memory } });
  return { exports: exports as Exports, buffer: () => memory.buffer };
}

/** The slot of windows that are used up at once. */
export const BRIEF_SLOT = SLOTS;

/** Memory into which blocks may be decoded and windows cut: slot 0, 1 or the brief one, until the next is put there. */
export const slotBytes = (slot: number): Uint8Array<ArrayBuffer> =>
  kernels().bytes.subarray(PLANES + WORK + slot * SLOT, PLANES + WORK + (slot + 1) * SLOT);

/** Where an array lies in the kernels' memory; −1 elsewhere. */
export const addressOf = (array: { readonly buffer: ArrayBufferLike; readonly byteOffset: number }): number =>
  made !== undefined && array.buffer === made.memory.buffer ? array.byteOffset : -1;

/** How many of `length` bytes from an address equal a value. */
export const countEqualAt = (address: number, length: number, value: number): number => kernels().countEqual(address, length, value);

/** Runs a kernel over whole rows, where they lie or through the kernels' memory. */
function overRows(bytes: Uint8Array, rowBytes: number, kernel: (address: number, rows: number) => void): void {
  const rows = Math.floor(bytes.length / rowBytes);
  const address = addressOf(bytes);
  if (address >= 0) {
    if (rows > 0) kernel(address, rows);
    return;
  }
  const { bytes: memory } = kernels();
  const most = Math.floor(WORK / rowBytes);
  for (let row = 0; row < rows; row += most) {
    const count = Math.min(most, rows - row);
    const part = bytes.subarray(row * rowBytes, (row + count) * rowBytes);
    memory.set(part, PLANES);
    kernel(PLANES, count);
    part.set(memory.subarray(PLANES, PLANES + part.length));
  }
}

/**
 * Undoes predictor 2 in place. @param row samples of a row, all bands @param stride samples between neighbours of one band
 * @returns false where the shape is none that vector code takes: nothing is done
 */
export function undoDifferencesByVectors(bytes: Uint8Array, row: number, stride: number, size: number): boolean {
  const rowBytes = row * size;
  const step = stride * size;
  if (rowBytes === 0 || rowBytes % 16 !== 0 || rowBytes > WORK) return false;
  const kernel = kernels().run[`differences${size}by${step}`];
  if (kernel === undefined) return false;
  overRows(bytes, rowBytes, (address, rows) => kernel(address, rowBytes, rows));
  return true;
}

/** Undoes predictor 3 on one band of float32, in place. @returns false where nothing is done */
export function undoFloatsByVectors(bytes: Uint8Array, row: number): boolean {
  const rowBytes = row * 4;
  if (row === 0 || row % 16 !== 0 || rowBytes > PLANES) return false;
  const kernel = kernels().run.floatDifferences!;
  overRows(bytes, rowBytes, (address, rows) => kernel(address, row, rows, 0));
  return true;
}

/**
 * Whether any of the cells holds no value: equals nodata or, in floats, is NaN. @param nodata for integers in any of the two ways to read their bits
 * @returns undefined where the cells do not lie in the kernels' memory, or are few
 */
export function anyMarked(
  cells: { readonly buffer: ArrayBufferLike; readonly byteOffset: number; readonly byteLength: number },
  type: MarkedType,
  nodata: number,
): boolean | undefined {
  const address = addressOf(cells);
  const { byteLength } = cells;
  if (address < 0 || byteLength < 64) return undefined;
  const any = kernels().run[`any${type}`]!;
  // The last vectors may look at some cells a second time.
  return any(address, byteLength & ~63, nodata) !== 0 || (byteLength % 64 !== 0 && any(address + byteLength - 64, 64, nodata) !== 0);
}

/** 1 for each cell that holds a value, else 0, where `anyMarked` can tell. */
export function validityByVectors(
  cells: { readonly buffer: ArrayBufferLike; readonly byteOffset: number; readonly length: number },
  type: MarkedType,
  nodata: number,
): Uint8Array | null {
  const address = addressOf(cells);
  const { length } = cells;
  if (address < 0 || length < 64 || length > WORK) return null;
  const valid = kernels().run[`valid${type}`]!;
  valid(address, length & ~63, nodata, PLANES);
  if (length % 64 !== 0) valid(address + (length - 64) * (type === "float32" ? 4 : type), 64, nodata, PLANES + length - 64);
  return kernels().bytes.slice(PLANES, PLANES + length);
}
