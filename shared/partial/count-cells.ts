/** The innermost loops of class areas: plain, monomorphic, without a branch that the values decide where one can be spared. */
import type { CellArray } from "../raster/cell-type.js";

/** How many of cells[from … to − 1] equal a value. */
export function countEqual(cells: CellArray, from: number, to: number, value: number): number {
  // Four counters: each addition waits for the one before it.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = from;
  for (const end = to - 3; i < end; i += 4) {
    a += cells[i] === value ? 1 : 0;
    b += cells[i + 1] === value ? 1 : 0;
    c += cells[i + 2] === value ? 1 : 0;
    d += cells[i + 3] === value ? 1 : 0;
  }
  for (; i < to; i++) a += cells[i] === value ? 1 : 0;
  return a + b + c + d;
}

/** How many of them are valid, too. */
export function countEqualValid(cells: CellArray, valid: Uint8Array, from: number, to: number, value: number): number {
  let count = 0;
  for (let i = from; i < to; i++) count += cells[i] === value ? valid[i]! : 0;
  return count;
}

export function countValid(valid: Uint8Array, from: number, to: number): number {
  let a = 0;
  let b = 0;
  let i = from;
  for (const end = to - 1; i < end; i += 2) {
    a += valid[i]!;
    b += valid[i + 1]!;
  }
  if (i < to) a += valid[i]!;
  return a + b;
}
