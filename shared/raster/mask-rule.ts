import { TilefoldError } from "../core/errors.js";
import type { CellArray, CellType } from "./cell-type.js";
import { isFloat } from "./cell-type.js";

export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";

/** What a mask asks of one value of its band. Bits are numbered from 0, the lowest; negative cells count in two's complement of 32 bits. */
export type MaskRule =
  /** `all`, `any` or `none` of the set bits of `bits` are set. */
  | { readonly kind: "bits"; readonly match: "all" | "any" | "none"; readonly bits: number }
  /** The number in bits first … last, both belonging, compares so. */
  | { readonly kind: "field"; readonly first: number; readonly last: number; readonly op: Comparison; readonly value: number }
  /** The cell is one of the values. */
  | { readonly kind: "values"; readonly values: readonly number[] }
  /** The cell is not 0: an expression's answer. */
  | { readonly kind: "true" };

/**
 * Bits from an integer or "0b…".
 * @throws JOB_INVALID for none at all, or for more than 32
 */
export function parseBits(written: number | string): number {
  const bits = typeof written === "number" ? written : /^0b[01]+$/.test(written) ? Number(written) : Number.NaN;
  if (!Number.isInteger(bits) || bits < 1 || bits > 0xffffffff) {
    throw new TilefoldError("JOB_INVALID", `bits must be an integer or "0b…" from 1 to 32 bits, got ${JSON.stringify(written)}`, {
      hint: 'As in "0b1000010" for bits 1 and 6.',
    });
  }
  return bits;
}

/** Whether the rule holds for a value. Bits ask a whole number; no bit rule holds for any other. */
export function holds(rule: MaskRule, value: number): boolean {
  switch (rule.kind) {
    case "true":
      return value !== 0;
    case "values":
      return rule.values.includes(value);
    case "bits": {
      if (!isWord(value)) return false;
      const set = (value & rule.bits) >>> 0;
      return rule.match === "all" ? set === rule.bits >>> 0 : rule.match === "any" ? set !== 0 : set === 0;
    }
    case "field":
      return isWord(value) && compares((value << (31 - rule.last)) >>> (31 - rule.last + rule.first), rule.op, rule.value);
  }
}

const isWord = (value: number): boolean => Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 32;

function compares(found: number, op: Comparison, value: number): boolean {
  switch (op) {
    case "==":
      return found === value;
    case "!=":
      return found !== value;
    case "<":
      return found < value;
    case "<=":
      return found <= value;
    case ">":
      return found > value;
    case ">=":
      return found >= value;
  }
}

/** Sets `marks[i]` to 1 where it is `mark` that any of the rules holds for `cells[i]`, else to 0. Validity is not looked at. */
export function markCells(cellType: CellType, cells: CellArray, rules: readonly MaskRule[], mark: boolean, marks: Uint8Array): void {
  const { buffer, byteOffset, length } = cells;
  // Signed cells are looked up as unsigned ones of the same bits: one loop a width stays fast.
  if (cellType === "uint8" || cellType === "int8")
    lookUp8(new Uint8Array(buffer, byteOffset, length), tableOf(cellType, rules, mark), marks);
  else if (cellType === "uint16" || cellType === "int16")
    lookUp16(new Uint16Array(buffer, byteOffset, length), tableOf(cellType, rules, mark), marks);
  else for (let i = 0; i < marks.length; i++) marks[i] = rules.some((rule) => holds(rule, cells[i]!)) === mark ? 1 : 0;
}

const MACHINE_IS_LITTLE = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function lookUp8(cells: Uint8Array, table: Uint8Array, marks: Uint8Array): void {
  let done = 0;
  if (cells.byteOffset % 4 === 0 && marks.byteOffset % 4 === 0) {
    const words = new Uint32Array(cells.buffer, cells.byteOffset, marks.length >> 2);
    const out = new Uint32Array(marks.buffer, marks.byteOffset, marks.length >> 2);
    // Neighbours are mostly alike: four cells at once are as those before, or each is looked up.
    let last = 0;
    let found = table[0]! * 0x01010101;
    for (let i = 0; i < out.length; i++) {
      const word = words[i]!;
      if (word !== last) {
        last = word;
        found = table[word & 0xff]! | (table[(word >> 8) & 0xff]! << 8) | (table[(word >> 16) & 0xff]! << 16) | (table[word >>> 24]! << 24);
      }
      out[i] = found;
    }
    done = out.length * 4;
  }
  for (let i = done; i < marks.length; i++) marks[i] = table[cells[i]!]!;
}

function lookUp16(cells: Uint16Array, table: Uint8Array, marks: Uint8Array): void {
  let done = 0;
  if (MACHINE_IS_LITTLE && cells.byteOffset % 4 === 0 && marks.byteOffset % 4 === 0) {
    const words = new Uint32Array(cells.buffer, cells.byteOffset, (marks.length >> 2) * 2);
    const out = new Uint32Array(marks.buffer, marks.byteOffset, marks.length >> 2);
    let first = 0;
    let second = 0;
    let found = table[0]! * 0x01010101;
    for (let i = 0; i < out.length; i++) {
      const a = words[2 * i]!;
      const b = words[2 * i + 1]!;
      if (a !== first || b !== second) {
        first = a;
        second = b;
        found = table[a & 0xffff]! | (table[a >>> 16]! << 8) | (table[b & 0xffff]! << 16) | (table[b >>> 16]! << 24);
      }
      out[i] = found;
    }
    done = out.length * 4;
  }
  for (let i = done; i < marks.length; i++) marks[i] = table[cells[i]!]!;
}

/** A plan's rules are asked tile after tile: the same list gives the same table. */
const tables = new WeakMap<readonly MaskRule[], Map<string, Uint8Array>>();

/** Every value of a small cell type, asked once. Negative values stand at their two's complement. */
function tableOf(cellType: "uint8" | "int8" | "uint16" | "int16", rules: readonly MaskRule[], mark: boolean): Uint8Array {
  let known = tables.get(rules);
  if (known === undefined) tables.set(rules, (known = new Map()));
  const key = `${cellType} ${mark}`;
  let table = known.get(key);
  if (table !== undefined) return table;
  const size = cellType === "uint8" || cellType === "int8" ? 256 : 65536;
  const signed = cellType === "int8" || cellType === "int16";
  table = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    const value = signed && i >= size / 2 ? i - size : i;
    if (rules.some((rule) => holds(rule, value)) === mark) table[i] = 1;
  }
  known.set(key, table);
  return table;
}

/** Why a rule cannot be asked of a band of the cell type, or undefined when it can. */
export function unfitRule(rule: MaskRule, cellType: CellType): string | undefined {
  if ((rule.kind === "bits" || rule.kind === "field") && isFloat(cellType))
    return `bits are asked of integers, and the band is ${cellType}`;
  return undefined;
}
