/**
 * Four cells of a warp at once, where all their pixels are there: weights, their sums and the values of four cells lie in the lanes of one vector. Each lane
 * takes the steps, in the order, that a cell alone takes: the values are the same to the bit.
 */
import {
  ALL_TRUE_64,
  AND,
  BITS_32,
  BITS_64,
  DEMOTE,
  EXTRACT_I32,
  F64_ADD,
  F64_FLOOR,
  F64_GE,
  F64_LT,
  F64_SUB,
  READS,
  readCells,
  SHUFFLE,
  type WarpShape,
} from "./warp-lanes.js";
import { weigh } from "./warp-weights.js";
import { F32, type FunctionBody, I32, V128 } from "./wasm-emit.js";
import { INTEGER_RANGES } from "./write-cells.js";

const F32_FLOOR = 104;
const F32_DIV = 231;
const F32_MIN = 232;
const STORE_LANES = { 1: 90, 2: 91 } as const;

/** Kernels of four columns, over cells that are computed in float32. */
export const takesFour = ({ cellType, method, cols }: WarpShape): boolean =>
  READS[cellType].lanes.scalar === F32 && method !== "nearest" && cols === 4;

/** Locals of the function whose loop this is in, as warp-module has them. */
interface FourLocals {
  readonly n: number;
  readonly cells: number;
  readonly width: number;
  readonly whole: number;
  readonly xy: number;
  readonly out: number;
  readonly valid: number;
  readonly corner: number;
  readonly far: number;
  readonly stride: number;
  readonly byX: number;
  readonly byY: number;
  readonly found: number;
}

const CELLS = [0, 1, 2, 3] as const;

/** Bytes of lanes of two vectors, 0 to 3 of the first and 4 to 7 of the second. */
const lanesOf = (...lanes: readonly number[]): number[] => lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => 4 * lane + byte));

/**
 * Goes on to the loop's next turn, or out of the block around it, with four cells done; where a pixel of one of them is missing nothing is done, and the
 * next three turns do not try.
 */
export function fourAtOnce(body: FunctionBody, shape: WarpShape, at: FourLocals): void {
  const { cols, rows, cellType, method, widened } = shape;
  const { lanes, bytes } = READS[cellType];
  const waiting = body.local(I32);
  body.op(0x02, 0x40); // block: left for one cell
  body.get(waiting).op(0x04, 0x40).get(waiting).i32(1).op(0x6b).set(waiting).op(0x0c, 1, 0x0b);
  body.get(at.n).i32(4).op(0x48, 0x0d, 0); // fewer than four
  body.i32(3).set(waiting);

  const places = CELLS.map(() => body.local(V128));
  const before = Float64Array.of(Math.ceil(cols / 2) - 1, Math.ceil(rows / 2) - 1).buffer;
  places.forEach((place, i) => {
    body
      .get(at.xy)
      .vector(0, 3, 16 * i)
      .get(at.corner)
      .vector(F64_SUB)
      .tee(place)
      .constant(before)
      .vector(F64_GE);
    body.get(place).get(at.far).vector(F64_LT).vector(AND);
    if (i > 0) body.vector(AND);
  });
  body.vector(ALL_TRUE_64).op(0x45, 0x0d, 0);

  // Parts of a pixel, of all four along each axis; the kernels' first pixels.
  const floor = body.local(V128);
  const parts = CELLS.map(() => body.local(V128));
  const firsts = CELLS.map(() => body.local(I32));
  places.forEach((place, i) => {
    body.get(place).get(place).vector(F64_FLOOR).tee(floor).vector(F64_SUB).vector(DEMOTE).set(parts[i]!);
    body
      .get(floor)
      .constant(Float64Array.of(BITS_64 - (cols / 2 - 1), BITS_64 - (rows / 2 - 1)).buffer)
      .vector(F64_ADD)
      .tee(floor)
      .vector(EXTRACT_I32, 2)
      .get(at.width)
      .op(0x6c)
      .get(floor)
      .vector(EXTRACT_I32, 0)
      .op(0x6a)
      .set(firsts[i]!);
  });
  body.get(at.whole).op(0x04, 0x40); // if
  firsts.forEach((first, i) => {
    body.get(at.whole).get(first).op(0x6a, 0x2d, 0, 0).op(0x45);
    if (i > 0) body.op(0x72);
  });
  body.op(0x0d, 1, 0x0b);
  for (const first of firsts) body.get(first).i32(Math.log2(bytes)).op(0x74).get(at.cells).op(0x6a).set(first);

  const [fractionX, fractionY, distance] = [body.local(V128), body.local(V128), body.local(V128)];
  const [west, east] = [body.local(V128), body.local(V128)];
  const pair = (a: number, b: number, ...taken: readonly number[]): FunctionBody =>
    body
      .get(a)
      .get(b)
      .vector(SHUFFLE, ...lanesOf(...taken));
  pair(parts[0]!, parts[1]!, 0, 1, 4, 5).set(west);
  pair(parts[2]!, parts[3]!, 0, 1, 4, 5).set(east);
  pair(west, east, 0, 2, 4, 6).set(fractionX);
  pair(west, east, 1, 3, 5, 7).set(fractionY);
  const weightsOf = (taps: number, fraction: number, by: number): number[] =>
    Array.from({ length: taps }, (_, tap) => {
      const weight = body.local(V128);
      weigh(body, shape, [tap, tap, tap, tap], taps, { fraction, by, distance });
      body.set(weight);
      return weight;
    });
  const across = weightsOf(cols, fractionX, at.byX);
  const down = weightsOf(rows, fractionY, at.byY);

  // Of each cell its own weights across, in the order of its pixels.
  const low = [body.local(V128), body.local(V128)] as const;
  const high = [body.local(V128), body.local(V128)] as const;
  for (const k of [0, 1] as const) {
    pair(across[2 * k]!, across[2 * k + 1]!, 0, 4, 1, 5).set(low[k]);
    pair(across[2 * k]!, across[2 * k + 1]!, 2, 6, 3, 7).set(high[k]);
  }
  const sums = CELLS.map((cell) => {
    const sum = body.local(V128);
    for (let r = 0; r < rows; r++) {
      if (r > 0) body.get(sum);
      readCells(body, cellType, firsts[cell]!, 0);
      pair(down[r]!, down[r]!, cell, cell, cell, cell).vector(lanes.mul);
      if (r > 0) body.vector(lanes.add);
      body.set(sum);
      if (r + 1 < rows) body.get(firsts[cell]!).get(at.stride).op(0x6a).set(firsts[cell]!);
    }
    const [a, b] = cell < 2 ? low : high;
    body.get(sum);
    pair(a, b, ...(cell % 2 === 0 ? [0, 1, 4, 5] : [2, 3, 6, 7]))
      .vector(lanes.mul)
      .set(sum);
    return sum;
  });
  // Halves of each sum, then the two that are left, as one cell has them.
  const halves = [body.local(V128), body.local(V128)] as const;
  for (const k of [0, 1] as const) {
    pair(sums[2 * k]!, sums[2 * k + 1]!, 0, 1, 4, 5);
    pair(sums[2 * k]!, sums[2 * k + 1]!, 2, 3, 6, 7)
      .vector(lanes.add)
      .set(halves[k]);
  }
  body.get(at.out);
  pair(halves[0], halves[1], 0, 2, 4, 6);
  pair(halves[0], halves[1], 1, 3, 5, 7).vector(lanes.add);
  if (widened) {
    for (const axis of [across, down]) {
      // Weights as lanes of vectors: pixels that lie in one lane, the lanes of a half, then the two halves.
      const lane = (number: number): void => {
        body.get(axis[number]!);
        for (let tap = number + 4; tap < axis.length; tap += 4) body.get(axis[tap]!).vector(lanes.add);
      };
      const half = (number: 0 | 1): void => {
        lane(number);
        if (axis.length <= number + 2) return;
        lane(number + 2);
        body.vector(lanes.add);
      };
      half(0);
      half(1);
      body.vector(lanes.add);
    }
    body.vector(lanes.mul).vector(F32_DIV);
  }
  const all = (value: number): ArrayBuffer => Float32Array.of(value, value, value, value).buffer;
  body.constant(all(0.5)).vector(lanes.add).vector(F32_FLOOR);
  const [least, most] = INTEGER_RANGES[cellType as keyof typeof INTEGER_RANGES];
  if (method === "cubic") body.constant(all(least)).vector(lanes.max).constant(all(most)).vector(F32_MIN);
  body.constant(all(BITS_32)).vector(lanes.add).set(west);
  // The low bytes of each lane, side by side.
  const kept = CELLS.flatMap((cell) => Array.from({ length: bytes }, (_, byte) => 4 * cell + byte));
  body
    .get(west)
    .get(west)
    .vector(SHUFFLE, ...Array.from({ length: 16 }, (_, i) => kept[i % kept.length]!))
    .vector(STORE_LANES[bytes as 1 | 2], 0, 0, 0);

  body.get(at.found).i32(4).op(0x6a).set(at.found);
  for (const [pointer, step] of [
    [at.xy, 64],
    [at.out, 4 * bytes],
    [at.valid, 4],
  ] as const)
    body.get(pointer).i32(step).op(0x6a).set(pointer);
  body.i32(0).set(waiting);
  body.get(at.n).i32(4).op(0x6b).tee(at.n).op(0x0d, 1); // the next turn
  body.op(0x0c, 2, 0x0b); // all are done
}
