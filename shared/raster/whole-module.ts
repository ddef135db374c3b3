/** Which kernels find all their pixels, from which pixels there are, by vector code. */
import { FunctionBody, I32, V128 } from "./wasm-emit.js";

/** Each of `count` bytes at `at` (to whole vectors) becomes the conjunction of itself and the taps − 1 bytes that follow it `step` bytes apart. */
export type JoinRun = (at: number, count: number, taps: number, step: number) => number;

/** Imports memory `m.m`, exports `run` as JoinRun has it. In place: what is read lies at or behind what is written. */
export function joinModule(): Uint8Array<ArrayBuffer> {
  const [AT, COUNT, TAPS, STEP] = [0, 1, 2, 3] as const;
  const body = new FunctionBody([I32, I32, I32, I32]);
  const [end, from, left] = [body.local(I32), body.local(I32), body.local(I32)];
  const all = body.local(V128);
  body.get(AT).get(COUNT).op(0x6a).set(end);
  body.op(0x03, 0x40); // loop over vectors
  body.get(AT).tee(from).vector(0, 0, 0).set(all);
  body.get(TAPS).set(left);
  body.op(0x02, 0x40, 0x03, 0x40); // block, loop over taps
  body.get(left).i32(1).op(0x6b).tee(left).op(0x45, 0x0d, 1);
  body.get(from).get(STEP).op(0x6a).tee(from).vector(0, 0, 0).get(all).vector(78).set(all);
  body.op(0x0c, 0, 0x0b, 0x0b);
  body.get(AT).get(all).vector(11, 0, 0);
  body.get(AT).i32(16).op(0x6a).tee(AT).get(end).op(0x49, 0x0d, 0, 0x0b);
  return body.i32(0).module();
}
