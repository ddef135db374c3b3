/** How many cells with a value hold one number, by vector code. */
import { type CellArray, isFloat } from "./cell-type.js";
import type { Band } from "./tile.js";
import { padded, vectorMemory } from "./vector-memory.js";
import { FunctionBody, I32, V128 } from "./wasm-emit.js";
import { INTEGER_RANGES } from "./write-cells.js";

const memory = vectorMemory();

type EqualRun = (at: number, validAt: number, end: number, value: number) => number;

const SPLAT = { 1: 15, 2: 16 } as const;
const EQUAL = { 1: 35, 2: 45 } as const;
const NARROW_SHORTS = 101;
const AND = 78;
const BITMASK = 100;

/** Sixteen cells of 8 or 16 bits at a time: a bit for each that is equal and has a value (bytes at `validAt`; none where that is 0). */
function equalModule(size: 1 | 2, masked: boolean): Uint8Array<ArrayBuffer> {
  const [AT, VALID, END, VALUE] = [0, 1, 2, 3] as const;
  const body = new FunctionBody([I32, I32, I32, I32]);
  const [wanted, none, found] = [body.local(V128), body.local(V128), body.local(I32)];
  body.get(VALUE).vector(SPLAT[size]).set(wanted);
  body.op(0x03, 0x40); // loop
  for (let part = 0; part < size; part++)
    body
      .get(AT)
      .vector(0, 0, 16 * part)
      .get(wanted)
      .vector(EQUAL[size]);
  if (size === 2) body.vector(NARROW_SHORTS);
  if (masked) body.get(VALID).vector(0, 0, 0).get(none).vector(36).vector(AND); // i8x16.ne
  body.vector(BITMASK).op(0x69).get(found).op(0x6a).set(found);
  body.get(VALID).i32(16).op(0x6a).set(VALID);
  body
    .get(AT)
    .i32(16 * size)
    .op(0x6a)
    .tee(AT)
    .get(END)
    .op(0x49, 0x0d, 0, 0x0b);
  return body.get(found).module();
}

/** Cells with a value that hold `value`. */
export function countEqual({ cellType, cells, valid }: Band, value: number): number {
  if (isFloat(cellType) || cells.BYTES_PER_ELEMENT > 2) return countFrom(0, cells, valid, value);
  const [low, high] = INTEGER_RANGES[cellType as keyof typeof INTEGER_RANGES];
  if (!(Number.isInteger(value) && value >= low && value <= high)) return 0;
  const size = cells.BYTES_PER_ELEMENT as 1 | 2;
  const whole = cells.length & ~15;
  if (whole === 0) return countFrom(0, cells, valid, value);
  const bytes = whole * size;
  const validAt = padded(bytes);
  const buffer = memory.atLeast(validAt + whole);
  new Uint8Array(buffer).set(new Uint8Array(cells.buffer, cells.byteOffset, bytes));
  if (valid !== null) new Uint8Array(buffer).set(valid.subarray(0, whole), validAt);
  const masked = valid !== null;
  const run = memory.function<EqualRun>(`${size} ${masked}`, () => equalModule(size, masked));
  return run(0, validAt, bytes, value) + countFrom(whole, cells, valid, value);
}

function countFrom(first: number, cells: CellArray, valid: Uint8Array | null, value: number): number {
  let count = 0;
  // Found by native search; from there on one by one, since cells without a value often hold it in runs.
  const start = cells.indexOf(value, first);
  for (let at = start < 0 ? cells.length : start; at < cells.length; at++)
    if (cells[at] === value && (valid === null || valid[at] === 1)) count++;
  return count;
}
