/**
 * Vector code for cells on their way to a file: predictor 2 taken and squares of four averaged. Cells are copied into memory of its own and out of it,
 * which is a fraction of what a loop over single cells takes.
 */
import type { CellArray } from "./cell-type.js";
import { padded, vectorMemory } from "./vector-memory.js";
import { FunctionBody, I32, V128 } from "./wasm-emit.js";

const memory = vectorMemory();

const SHUFFLE = 13;
const SUB = { 1: 113, 2: 145, 4: 177 } as const;

type DifferenceRun = (at: number, rowBytes: number, rows: number) => number;

/** Rows of a multiple of 16 bytes: each vector less the one whose cells stand `step` bytes before. */
function differenceModule(size: 1 | 2 | 4, step: number): Uint8Array<ArrayBuffer> {
  const [AT, ROW_BYTES, ROWS] = [0, 1, 2] as const;
  const body = new FunctionBody([I32, I32, I32]);
  const end = body.local(I32);
  const [before, own] = [body.local(V128), body.local(V128)];
  body.op(0x03, 0x40); // loop over rows
  body.constant(new ArrayBuffer(16)).set(before);
  body.get(AT).get(ROW_BYTES).op(0x6a).set(end);
  body.op(0x03, 0x40); // loop over vectors
  body.get(AT);
  body.get(AT).vector(0, 0, 0).tee(own).get(before).get(own);
  body.vector(SHUFFLE, ...Array.from({ length: 16 }, (_, i) => 16 - step + i)).vector(SUB[size]);
  body.vector(11, 0, 0);
  body.get(own).set(before);
  body.get(AT).i32(16).op(0x6a).tee(AT).get(end).op(0x49, 0x0d, 0, 0x0b);
  body.get(ROWS).i32(1).op(0x6b).tee(ROWS).op(0x0d, 0, 0x0b);
  return body.i32(0).module();
}

/**
 * Takes predictor 2 in place. @param row samples of a row, all bands @param stride samples between neighbours of one band
 * @returns false where the shape is none that vector code takes: nothing is done
 */
export function takeDifferencesByVectors(cells: Uint8Array | Uint16Array | Uint32Array, row: number, stride: number): boolean {
  const size = cells.BYTES_PER_ELEMENT as 1 | 2 | 4;
  const [rowBytes, step] = [row * size, stride * size];
  const rows = cells.length / row;
  if (rowBytes % 16 !== 0 || step > 16 || !(rows >= 1) || rows % 1 !== 0) return false;
  const run = memory.function<DifferenceRun>(`differences ${size} ${step}`, () => differenceModule(size, step));
  const bytes = new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength);
  const own = new Uint8Array(memory.atLeast(bytes.length), 0, bytes.length);
  own.set(bytes);
  run(0, rowBytes, rows);
  bytes.set(own);
  return true;
}

type HalveRun = (from: number, rowBytes: number, to: number, across: number, rows: number) => number;

type HalvedKind = "uint8" | "int8" | "uint16" | "int16" | "float32";

const EXTEND_PAIRS = { uint8: 125, int8: 124, uint16: 127, int16: 126 } as const;
/** Of lanes twice as wide: adding, shifting right by a sign, narrowing two vectors to one. */
const WIDE = {
  1: { bytes: 2, splat: 16, add: 142, shift: 140 },
  2: { bytes: 4, splat: 17, add: 174, shift: 172 },
} as const;
const NARROW = { uint8: 102, int8: 101, uint16: 134, int16: 133 } as const;

/** Means of four whole numbers, halves away from zero: below it the quotient goes down where the sum leaves 2. Sixteen bytes of means at a time. */
function meansOfShorts(body: FunctionBody, kind: keyof typeof NARROW, from: number, below: number): void {
  const { bytes, splat, add, shift } = WIDE[kind.endsWith("8") ? 1 : 2];
  const sum = body.local(V128);
  for (const offset of [0, 16]) {
    body.get(from).vector(0, 0, offset).vector(EXTEND_PAIRS[kind]);
    body.get(below).vector(0, 0, offset).vector(EXTEND_PAIRS[kind]).vector(add).tee(sum);
    body
      .get(sum)
      .i32(bytes * 8 - 1)
      .vector(shift)
      .vector(add);
    body.i32(2).vector(splat).vector(add).i32(2).vector(shift);
  }
  body.vector(NARROW[kind]);
}

const F64_ADD = 240;
const F64_MUL = 242;
const F64_SPLAT = 20;
const PROMOTE = 95;
const DEMOTE = 94;

/** Means of four float32, added in float64 from the north-west on. Two at a time, four in all. */
function meansOfFloats(body: FunctionBody, from: number, below: number): void {
  // Of the pairs a b a b the first, or the second numbers, in the low half.
  const lane = (number: number): number[] => Array.from({ length: 16 }, (_, i) => (number + 2 * ((i >> 2) % 2)) * 4 + (i % 4));
  const pairs = body.local(V128);
  for (const offset of [0, 16]) {
    for (const [i, row] of [from, below].entries()) {
      body.get(row).vector(0, 0, offset).set(pairs);
      for (const number of [0, 1]) {
        body
          .get(pairs)
          .get(pairs)
          .vector(SHUFFLE, ...lane(number))
          .vector(PROMOTE);
        if (i + number > 0) body.vector(F64_ADD);
      }
    }
    body.f64(0.25).vector(F64_SPLAT).vector(F64_MUL).vector(DEMOTE);
  }
  // The low halves of both.
  body.vector(SHUFFLE, ...Array.from({ length: 16 }, (_, i) => (i < 8 ? i : i + 8)));
}

function halveModule(kind: HalvedKind): Uint8Array<ArrayBuffer> {
  const [FROM, ROW_BYTES, TO, ACROSS, ROWS] = [0, 1, 2, 3, 4] as const;
  const body = new FunctionBody([I32, I32, I32, I32, I32]);
  const size = kind === "float32" ? 4 : kind.endsWith("8") ? 1 : 2;
  const [at, below, to, end] = [body.local(I32), body.local(I32), body.local(I32), body.local(I32)];
  body.get(ACROSS).i32(Math.log2(size)).op(0x74).set(ACROSS);
  body.op(0x03, 0x40); // loop over rows of means
  body.get(FROM).tee(at).get(ROW_BYTES).op(0x6a).set(below);
  body.get(TO).tee(to).get(ACROSS).op(0x6a).set(end);
  body.op(0x03, 0x40); // loop over vectors
  body.get(to);
  if (kind === "float32") meansOfFloats(body, at, below);
  else meansOfShorts(body, kind, at, below);
  body.vector(11, 0, 0);
  body.get(at).i32(32).op(0x6a).set(at);
  body.get(below).i32(32).op(0x6a).set(below);
  body.get(to).i32(16).op(0x6a).tee(to).get(end).op(0x49, 0x0d, 0, 0x0b);
  body.get(FROM).get(ROW_BYTES).i32(1).op(0x74, 0x6a).set(FROM);
  body.get(end).set(TO);
  body.get(ROWS).i32(1).op(0x6b).tee(ROWS).op(0x0d, 0, 0x0b);
  return body.i32(0).module();
}

/** The cell types whose means are taken by vector code. */
const HALVED: { readonly [type in string]?: HalvedKind } = {
  uint8: "uint8",
  int8: "int8",
  uint16: "uint16",
  int16: "int16",
  float32: "float32",
};

/** Bytes that reads and writes may go beyond the last cell. */
const BEYOND = 64;

/**
 * Puts the means of all squares of four into `out`, rows of `ceil(width / 2)` cells, whether or not their cells have a value; squares that the band's
 * edge cuts are left. @returns false for other cell types and little bands: nothing is done
 */
export function meansByVectors(cells: CellArray, cellType: string, width: number, height: number, out: CellArray): boolean {
  const kind = HALVED[cellType];
  const [across, down] = [width >> 1, height >> 1];
  if (kind === undefined || across < 16 || down === 0) return false;
  const size = cells.BYTES_PER_ELEMENT;
  const run = memory.function<HalveRun>(`means ${kind}`, () => halveModule(kind));
  const toAt = padded(width * height * size + BEYOND);
  const whole = Math.ceil(width / 2);
  const buffer = memory.atLeast(toAt + across * down * size + BEYOND);
  const bytesOf = (array: CellArray): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  new Uint8Array(buffer).set(bytesOf(cells).subarray(0, width * height * size));
  run(0, width * size, toAt, across, down);
  const means = new Uint8Array(buffer, toAt, across * down * size);
  const to = bytesOf(out);
  if (whole === across) to.set(means);
  else for (let row = 0; row < down; row++) to.set(means.subarray(row * across * size, (row + 1) * across * size), row * whole * size);
  return true;
}
