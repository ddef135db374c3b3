/**
 * Vector kernels of a thread and the memory they work in. Cells that were decoded into a slot of it are worked on where they lie; others are copied
 * in and out where that pays. Without vector code on a machine, everything goes the plain way.
 */
import { Instance, Memory, moduleOf, type WasmMemory } from "../core/web-assembly.js";
import { type EmittedFunctions, emittedFunctions } from "./vector-memory.js";
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

/** Room for all planes that a composite reads for a tile. No memory until it is written to. */
const SHELF = 112 << 20;

interface Kernels {
  readonly memory: WasmMemory;
  bytes: Uint8Array<ArrayBuffer>;
  readonly run: Record<string, Kernel>;
  readonly countEqual: Kernel;
}

let made: Kernels | undefined;
/** The same functions in memory of their own, whose planes stay until they are used up; none until it is asked for. */
let shelf: (Kernels & { readonly emitted: EmittedFunctions }) | undefined;

function newKernels(bytes: number): Kernels {
  const memory = new Memory({ initial: Math.ceil(bytes / 65536) });
  const run = new Instance(moduleOf(VECTOR_MODULE), { m: { m: memory } }).exports as Record<string, Kernel>;
  return { memory, bytes: new Uint8Array(memory.buffer), run, countEqual: run.countEqual! };
}

/** Made when it is first needed. */
function kernels(): Kernels {
  if (made) {
    if (made.bytes.length === 0) made.bytes = new Uint8Array(made.memory.buffer);
    return made;
  }
  made = newKernels(PAGES * 65536 + SLOT);
  return made;
}

/**
 * The exports of a module that imports the kernels' memory as `env.memory` and keeps to what lies behind the slots. It may make the memory grow:
 * all arrays in it are then empty, and those from slotBytes are to be taken anew.
 */
export function joinKernels<Exports>(module: object): { readonly exports: Exports; buffer(): ArrayBuffer } {
  const { memory } = kernels();
  const missing = JOINED + JOINED_ROOM - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / 65536));
  const { exports } = new Instance(module, { env: { memory } });
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

/** Makes the shelf. */
export function reserveShelf(): void {
  if (shelf !== undefined) return;
  const own = newKernels(PAGES * 65536 + SHELF);
  shelf = { ...own, emitted: emittedFunctions(() => own.memory) };
}

/** Where the shelf begins: behind the room that the functions are compiled for. */
const SHELF_AT = PAGES * 65536;

/** Some of the shelf; null where it does not reach, or where there is none. */
export const shelfBytes = (from: number, length: number): Uint8Array<ArrayBuffer> | null =>
  shelf === undefined || from + length > SHELF ? null : shelf.bytes.subarray(SHELF_AT + from, SHELF_AT + from + length);

type Placed = { readonly buffer: ArrayBufferLike; readonly byteOffset: number };

/** The address of an array on the shelf; −1 elsewhere. */
export const shelfAddress = ({ buffer, byteOffset }: Placed): number =>
  shelf !== undefined && buffer === shelf.bytes.buffer ? byteOffset : -1;

/** Where an array stands on the shelf; −1 elsewhere. */
export const placeOnShelf = (array: Placed): number => (shelfAddress(array) < 0 ? -1 : shelfAddress(array) - SHELF_AT);

/** A function that works on the shelf. */
export const runOnShelf: EmittedFunctions = (name, emit) => shelf!.emitted(name, emit);

/** Words at the memory's beginning, for what one call of a function is told beside numbers. */
export const callTable = (): Int32Array => new Int32Array(shelf!.memory.buffer, 0, PLANES / 4);

/** How many bytes on the shelf equal a value. */
export const countOnShelf = (bytes: Uint8Array, value: number): number => shelf!.countEqual(bytes.byteOffset, bytes.length, value);

/** The functions in whose memory an array lies. */
const homeOf = (array: Placed): Kernels | undefined => (shelfAddress(array) >= 0 ? shelf : addressOf(array) >= 0 ? kernels() : undefined);

/** How many of `length` bytes from an address equal a value. */
export const countEqualAt = (address: number, length: number, value: number): number => kernels().countEqual(address, length, value);

/** Runs a kernel over whole rows, where they lie or through the kernels' memory. */
function overRows(home: Kernels | undefined, bytes: Uint8Array, rowBytes: number, kernel: (address: number, rows: number) => void): void {
  const rows = Math.floor(bytes.length / rowBytes);
  if (home !== undefined) {
    if (rows > 0) kernel(bytes.byteOffset, rows);
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
  const home = homeOf(bytes);
  const kernel = (home ?? kernels()).run[`differences${size}by${step}`];
  if (kernel === undefined) return false;
  overRows(home, bytes, rowBytes, (address, rows) => kernel(address, rowBytes, rows));
  return true;
}

/** Undoes predictor 3 on one band of float32, in place. @returns false where nothing is done */
export function undoFloatsByVectors(bytes: Uint8Array, row: number): boolean {
  const rowBytes = row * 4;
  if (row === 0 || row % 16 !== 0 || rowBytes > PLANES) return false;
  const home = homeOf(bytes);
  const kernel = (home ?? kernels()).run.floatDifferences!;
  overRows(home, bytes, rowBytes, (address, rows) => kernel(address, row, rows, 0));
  return true;
}

/**
 * Whether any of the cells holds no value: equals nodata or, in floats, is NaN. @param nodata for integers in any of the two ways to read their bits
 * @returns undefined where the cells lie in no kernels' memory, or are few
 */
export function anyMarked(
  cells: { readonly buffer: ArrayBufferLike; readonly byteOffset: number; readonly byteLength: number },
  type: MarkedType,
  nodata: number,
): boolean | undefined {
  const home = homeOf(cells);
  const { byteOffset: address, byteLength } = cells;
  if (home === undefined || byteLength < 64) return undefined;
  const any = home.run[`any${type}`]!;
  // The last vectors may look at some cells a second time.
  return any(address, byteLength & ~63, nodata) !== 0 || (byteLength % 64 !== 0 && any(address + byteLength - 64, 64, nodata) !== 0);
}

/** 1 for each cell that holds a value, else 0, where `anyMarked` can tell. */
export function validityByVectors(
  cells: { readonly buffer: ArrayBufferLike; readonly byteOffset: number; readonly length: number },
  type: MarkedType,
  nodata: number,
): Uint8Array | null {
  const home = homeOf(cells);
  const { byteOffset: address, length } = cells;
  if (home === undefined || length < 64 || length > WORK) return null;
  const valid = home.run[`valid${type}`]!;
  valid(address, length & ~63, nodata, PLANES);
  if (length % 64 !== 0) valid(address + (length - 64) * (type === "float32" ? 4 : type), 64, nodata, PLANES + length - 64);
  return home.bytes.slice(PLANES, PLANES + length);
}
