/** Bits of quality bands asked of sixteen cells at once. */
import type { CellArray, CellType } from "./cell-type.js";
import type { MaskRule } from "./mask-rule.js";
import { runOnShelf, shelfAddress } from "./vector-kernels.js";
import { FunctionBody, I32, V128 } from "./wasm-emit.js";

type MarkRun = (at: number, end: number, bits: number, wanted: number, flip: number, to: number) => number;

const SPLAT = { 1: 15, 2: 16 } as const;
const EQUAL = { 1: 35, 2: 45 } as const;
const AND = 78;
const XOR = 81;
const NARROW_8 = 101;

/** Writes 1 for each cell whose `bits` equal `wanted`, else 0; with `flip` −1 the other way round. Sixteen cells at a time, until `to` reaches `end`. */
function markModule(size: 1 | 2): Uint8Array<ArrayBuffer> {
  const [AT, END, BITS, WANTED, FLIP, TO] = [0, 1, 2, 3, 4, 5] as const;
  const body = new FunctionBody([I32, I32, I32, I32, I32, I32]);
  const [bits, wanted, flip, one] = [body.local(V128), body.local(V128), body.local(V128), body.local(V128)];
  body.get(BITS).vector(SPLAT[size]).set(bits);
  body.get(WANTED).vector(SPLAT[size]).set(wanted);
  body.get(FLIP).vector(SPLAT[1]).set(flip);
  body.i32(1).vector(SPLAT[1]).set(one);
  body.op(0x03, 0x40); // loop
  body.get(TO);
  for (let offset = 0; offset < 16 * size; offset += 16)
    body.get(AT).vector(0, 0, offset).get(bits).vector(AND).get(wanted).vector(EQUAL[size]);
  // All ones stay all ones as signed lanes of half the width.
  if (size === 2) body.vector(NARROW_8);
  body.get(flip).vector(XOR).get(one).vector(AND).vector(11, 0, 0);
  body
    .get(AT)
    .i32(16 * size)
    .op(0x6a)
    .set(AT);
  body.get(TO).i32(16).op(0x6a).tee(TO).get(END).op(0x49, 0x0d, 0, 0x0b);
  return body.i32(0).module();
}

/**
 * The same as markCells for one rule of bits, where cells and marks lie on the shelf.
 * @returns false where it is something else: nothing is done
 */
export function markByVectors(cellType: CellType, cells: CellArray, rules: readonly MaskRule[], mark: boolean, marks: Uint8Array): boolean {
  const [rule] = rules;
  if (rules.length !== 1 || rule?.kind !== "bits" || marks.length % 16 !== 0 || marks.length === 0) return false;
  const size = cellType === "uint8" || cellType === "int8" ? 1 : cellType === "uint16" || cellType === "int16" ? 2 : 0;
  if (size === 0 || rule.bits >= 2 ** (8 * size)) return false;
  const [from, to] = [shelfAddress(cells), shelfAddress(marks)];
  if (from < 0 || to < 0) return false;
  const run = runOnShelf<MarkRun>(`mark ${size}`, () => markModule(size));
  const holdsWhereEqual = rule.match !== "any";
  run(from, to + marks.length, rule.bits, rule.match === "all" ? rule.bits : 0, holdsWhereEqual === mark ? 0 : -1, to);
  return true;
}
