/** Positions of a row from the polynomials that give them, by vector code: x and y side by side. */
import { F64, FunctionBody, I32, V128 } from "./wasm-emit.js";

/**
 * Numbers of a piece of a row: its first cell, how many there are, the parameter s of the first (the next ones' are 1 more each), one left out; then
 * x and y at s = 0, the terms of s, the terms of s².
 */
export const PIECE = 10;

/** Writes x and y of the cells of `count` pieces at `pieces` to `xy`. */
export type PlaceRun = (pieces: number, count: number, xy: number) => number;

const F64_ADD = 240;
const F64_MUL = 242;
const F64_SPLAT = 20;

/** Imports memory `m.m`, exports `run` as PlaceRun has it. `s` takes part as in `x0 + s * (x1 + s * x2)`, so that the numbers are those of a plain loop. */
export function placeModule(): Uint8Array<ArrayBuffer> {
  const [PIECES, COUNT, XY] = [0, 1, 2] as const;
  const body = new FunctionBody([I32, I32, I32]);
  const [to, end] = [body.local(I32), body.local(I32)];
  const s = body.local(F64);
  const [constant, linear, square] = [body.local(V128), body.local(V128), body.local(V128)];
  /** The f64 in the piece's place. */
  const number = (place: number) => body.get(PIECES).op(0x2b, 3, place * 8);
  body.get(COUNT).op(0x45, 0x04, 0x40, 0x41, 0, 0x0f, 0x0b); // none: done
  body.op(0x03, 0x40); // loop over pieces
  body.get(XY);
  number(0).op(0xaa).i32(4).op(0x74, 0x6a).tee(to);
  number(1).op(0xaa).i32(4).op(0x74, 0x6a).set(end);
  number(2).set(s);
  for (const [i, local] of [constant, linear, square].entries())
    body
      .get(PIECES)
      .vector(0, 3, 32 + 16 * i)
      .set(local);
  body.op(0x03, 0x40); // loop over cells
  body.get(to).get(constant);
  body.get(s).vector(F64_SPLAT);
  body.get(linear).get(s).vector(F64_SPLAT).get(square).vector(F64_MUL).vector(F64_ADD);
  body.vector(F64_MUL).vector(F64_ADD).vector(11, 3, 0);
  body.get(s).f64(1).op(0xa0).set(s);
  body.get(to).i32(16).op(0x6a).tee(to).get(end).op(0x49, 0x0d, 0, 0x0b);
  body
    .get(PIECES)
    .i32(PIECE * 8)
    .op(0x6a)
    .set(PIECES);
  body.get(COUNT).i32(1).op(0x6b).tee(COUNT).op(0x0d, 0, 0x0b);
  return body.i32(0).module();
}
