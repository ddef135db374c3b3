/**
 * The nearest pixel, bilinear and cubic interpolation by vector code: for a cell type and a size of the kernel, a WebAssembly function that takes a row of positions whose
 * pixels are all there. Cells of 8 and 16 bits are computed in float32, which is exact to a fiftieth of a unit, the others in float64.
 */
import type { CellType } from "./cell-type.js";
import { fourAtOnce, takesFour } from "./warp-four.js";
import {
  ALL_TRUE_64,
  AND,
  BITS_32,
  BITS_64,
  DEMOTE,
  EXTRACT_I32,
  everywhere,
  F64_ADD,
  F64_FLOOR,
  F64_GE,
  F64_LT,
  F64_REPLACE,
  F64_SPLAT,
  F64_SUB,
  type Lanes,
  READS,
  readCells,
  SHUFFLE,
  type WarpShape,
} from "./warp-lanes.js";
import { weigh } from "./warp-weights.js";
import { F32, F64, FunctionBody, I32, V128 } from "./wasm-emit.js";
import { INTEGER_RANGES } from "./write-cells.js";

/**
 * For `n` positions, x and y of each as float64 at `xy`: where the kernel's pixels all lie within `width` pixels and x below `farX`, y below `farY`,
 * and the byte of the first of them at `whole` is not 0 (where `whole` is not 0), the value goes to `out`; else the byte at `valid` becomes 0.
 * `west` and `north` are taken off positions first, `byX` and `byY` are pixels' widths in units of the kernel. Gives how many values there are.
 */
export type WarpRun = (
  n: number,
  cells: number,
  width: number,
  whole: number,
  xy: number,
  out: number,
  valid: number,
  west: number,
  north: number,
  farX: number,
  farY: number,
  byX: number,
  byY: number,
) => number;

const PARAMETERS = [I32, I32, I32, I32, I32, I32, I32, F64, F64, F64, F64, F64, F64];
// Places of the parameters.
const N = 0;
const CELLS = 1;
const WIDTH = 2;
const WHOLE = 3;
const XY = 4;
const OUT = 5;
const VALID = 6;
const WEST = 7;
const NORTH = 8;
const FAR_X = 9;
const FAR_Y = 10;
const BY_X = 11;
const BY_Y = 12;

/** Loads and stores of whole cells, by their bytes. */
const COPY = { 1: [[0x2d], [0x3a]], 2: [[0x2f], [0x3b]], 4: [[0x28], [0x36]], 8: [[0x29], [0x37]] } as const;

/** Bytes that reads may go beyond the last cell. */
export const READ_AHEAD = 64;

/** Imports memory `m.m`, exports `run` as WarpRun has it. */
export function warpModule(shape: WarpShape): Uint8Array<ArrayBuffer> {
  const { cols, rows, cellType, method, widened } = shape;
  const { bytes, lanes } = READS[cellType];
  const body = new FunctionBody(PARAMETERS);
  const [corner, far, place, down] = [body.local(V128), body.local(V128), body.local(V128), body.local(V128)];
  const [at, found] = [body.local(I32), body.local(I32)];
  const value = body.local(lanes.scalar);
  const spread = (x: number, y: number, to: number): void => void body.get(x).vector(F64_SPLAT).get(y).vector(F64_REPLACE, 1).set(to);
  spread(WEST, NORTH, corner);
  spread(FAR_X, FAR_Y, far);
  // What is the same for all positions: a row's bytes, and the scales in all lanes.
  const stride = body.local(I32);
  body.get(WIDTH).i32(Math.log2(bytes)).op(0x74).set(stride);
  const [byX, byY] = [BY_X, BY_Y].map((parameter) => {
    const by = body.local(V128);
    body.get(parameter);
    if (lanes.scalar === F32) body.op(0xb6);
    body.vector(lanes.splat).set(by);
    return by;
  }) as [number, number];

  body.op(0x02, 0x40); // block: all of them
  body.op(0x03, 0x40); // loop
  if (takesFour(shape)) {
    const places = { n: N, cells: CELLS, width: WIDTH, whole: WHOLE, xy: XY, out: OUT };
    fourAtOnce(body, shape, { ...places, valid: VALID, corner, far, stride, byX, byY, found });
  }
  body.op(0x02, 0x40); // block: the value
  body.op(0x02, 0x40); // block: left where a pixel is missing
  body.get(XY).vector(0, 3, 0).get(corner).vector(F64_SUB).tee(place);
  const before = [cols, rows].map((taps) => Math.ceil(taps / 2) - 1);
  body.constant(Float64Array.from(before).buffer).vector(F64_GE);
  body.get(place).get(far).vector(F64_LT).vector(AND).vector(ALL_TRUE_64).op(0x45, 0x0d, 0);
  // Whole pixels and parts of one.
  body.get(place).get(place).vector(F64_FLOOR).tee(place).vector(F64_SUB).set(down);
  body
    .get(place)
    .constant(Float64Array.of(BITS_64 - (cols / 2 - 1), BITS_64 - (rows / 2 - 1)).buffer)
    .vector(F64_ADD)
    .set(place);
  // The kernel's first pixel.
  body.get(place).vector(EXTRACT_I32, 2).get(WIDTH).op(0x6c).get(place).vector(EXTRACT_I32, 0).op(0x6a).set(at);
  body.get(WHOLE).op(0x04, 0x40); // if
  body.get(WHOLE).get(at).op(0x6a, 0x2d, 0, 0, 0x45, 0x0d, 1);
  body.op(0x0b);
  body.get(at).i32(Math.log2(bytes)).op(0x74).get(CELLS).op(0x6a).set(at);
  const part = lanes.scalar === F32 ? body.local(V128) : down;
  if (lanes.scalar === F32) body.get(down).vector(DEMOTE).set(part);
  const locals = { part, at, value, stride, byX, byY };
  if (method === "nearest") {
    const [read, write] = COPY[bytes];
    body
      .get(OUT)
      .get(at)
      .op(...read, 0, 0, ...write, 0, 0);
  } else {
    if (method === "bilinear" && !widened) bilinear(body, cellType, locals);
    else convolution(body, shape, locals);
    store(body, shape, value);
  }
  body.get(found).i32(1).op(0x6a).set(found);
  body.op(0x0c, 1, 0x0b); // done; end of the inner block
  body.get(VALID).i32(0).op(0x3a, 0, 0);
  body.op(0x0b);
  for (const [pointer, step] of [
    [XY, 16],
    [OUT, bytes],
    [VALID, 1],
  ] as const)
    body.get(pointer).i32(step).op(0x6a).set(pointer);
  body.get(N).i32(1).op(0x6b).tee(N).op(0x0d, 0, 0x0b, 0x0b);
  body.get(found);
  return body.module();
}

interface Locals {
  /** Vector of x and y: parts of a pixel beyond the whole one. */
  readonly part: number;
  readonly at: number;
  readonly value: number;
  readonly stride: number;
  /** Vectors. */
  readonly byX: number;
  readonly byY: number;
}

/** Down first, for both columns at once, then across. */
function bilinear(body: FunctionBody, cellType: CellType, { part, at, value, stride }: Locals): void {
  const { lanes } = READS[cellType];
  const above = body.local(V128);
  readCells(body, cellType, at, 0);
  body.set(above);
  body.get(at).get(stride).op(0x6a).set(at);
  body.get(above);
  readCells(body, cellType, at, 0);
  body.get(above).vector(lanes.sub);
  everywhere(body, lanes, part, 1);
  body.vector(lanes.mul).vector(lanes.add).tee(above).vector(lanes.extract, 0);
  body.get(above).vector(lanes.extract, 1).get(above).vector(lanes.extract, 0).op(lanes.one.sub);
  body.get(part).vector(lanes.extract, 0).op(lanes.one.mul, lanes.one.add).set(value);
}

function convolution(body: FunctionBody, shape: WarpShape, { part, at, value, stride, byX, byY }: Locals): void {
  const { cols, rows, cellType, widened } = shape;
  const { lanes, bytes } = READS[cellType];
  const across = weights(body, shape, part, 0, cols, byX);
  const down = weights(body, shape, part, 1, rows, byY);
  const sums = across.map(() => body.local(V128));
  const factor = body.local(V128);
  for (let r = 0; r < rows; r++) {
    everywhere(body, lanes, down[Math.floor(r / lanes.count)]!, r % lanes.count);
    body.set(factor);
    sums.forEach((sum, k) => {
      if (r > 0) body.get(sum);
      readCells(body, cellType, at, k * lanes.count * bytes);
      body.get(factor).vector(lanes.mul);
      if (r > 0) body.vector(lanes.add);
      body.set(sum);
    });
    if (r + 1 < rows) body.get(at).get(stride).op(0x6a).set(at);
  }
  sums.forEach((sum, k) => {
    body.get(sum).get(across[k]!).vector(lanes.mul);
    if (k > 0) body.vector(lanes.add);
  });
  body.set(factor);
  total(body, lanes, factor);
  if (widened) {
    for (const axis of [across, down]) {
      axis.forEach((one, k) => {
        body.get(one);
        if (k > 0) body.vector(lanes.add);
      });
      body.set(factor);
      total(body, lanes, factor);
    }
    body.op(lanes.one.mul, lanes.one.div);
  }
  body.set(value);
}

/** Leaves the sum of a local's lanes: the first half and the second, then the two that are left. The local is used up. */
function total(body: FunctionBody, lanes: Lanes, vector: number): void {
  if (lanes.count === 4) {
    const halves = Array.from({ length: 16 }, (_, i) => (i + 8) % 16);
    body
      .get(vector)
      .get(vector)
      .get(vector)
      .vector(SHUFFLE, ...halves)
      .vector(lanes.add)
      .set(vector);
  }
  body.get(vector).vector(lanes.extract, 0).get(vector).vector(lanes.extract, 1).op(lanes.one.add);
}

/** Weights of `taps` pixels around a part of a pixel, in locals of as many lanes as there are; those beyond the last pixel are 0. */
function weights(body: FunctionBody, shape: WarpShape, part: number, axis: 0 | 1, taps: number, by: number): number[] {
  const { lanes } = READS[shape.cellType];
  const fraction = body.local(V128);
  const distance = body.local(V128);
  everywhere(body, lanes, part, axis);
  body.set(fraction);
  return Array.from({ length: Math.ceil(taps / lanes.count) }, (_, k) => {
    const weight = body.local(V128);
    weigh(
      body,
      shape,
      Array.from({ length: lanes.count }, (__, i) => k * lanes.count + i),
      taps,
      { fraction, by, distance },
    );
    body.set(weight);
    return weight;
  });
}

/** Stores the value as the cell type: whole numbers are rounded, halves up, and held to the range where weights may be negative. */
function store(body: FunctionBody, { cellType, method }: WarpShape, value: number): void {
  const { bytes } = READS[cellType];
  body.get(OUT).get(value);
  if (cellType === "float64") {
    body.op(0x39, 3, 0);
    return;
  }
  if (cellType === "float32") {
    body.op(0xb6, 0x38, 2, 0);
    return;
  }
  const [low, high] = INTEGER_RANGES[cellType];
  if (bytes === 4) {
    body.f64(0.5).op(0xa0, 0x9c).f64(low).op(0xa5).f64(high).op(0xa4);
    body.op(0xfc, cellType === "uint32" ? 3 : 2, 0x36, 2, 0);
    return;
  }
  body.f32(0.5).op(0x92, 0x8e);
  if (method === "cubic") body.f32(low).op(0x97).f32(high).op(0x96);
  body.f32(BITS_32).op(0x92, 0xbc);
  if (bytes === 1) body.op(0x3a, 0, 0);
  else body.op(0x3b, 1, 0);
}
