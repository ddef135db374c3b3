import { allocateCells, type CellType } from "../raster/cell-type.js";
import type { Band, Tile } from "../raster/tile.js";
import { FAILED, MISSING, VALUE } from "./cell-state.js";
import type { CheckedExpression } from "./check.js";
import { compileExpression, type Program, type Step } from "./compile.js";
import { storeRun } from "./store-run.js";

/** Cells that go through all steps at a time: a handful of registers stay in the nearest cache. */
const RUN = 1024;

interface Register {
  readonly values: Float64Array;
  readonly state: Uint8Array;
  /** The state, four cells at a time. */
  readonly words: Uint32Array;
  /** False: every cell is a VALUE and `state` is not kept up. */
  stated: boolean;
}

/** Memory that evaluations share. One for each thread; never for two evaluations at once. */
export interface ExpressionScratch {
  readonly registers: Register[];
  readonly programs: WeakMap<CheckedExpression, Program>;
}

export const expressionScratch = (): ExpressionScratch => ({ registers: [], programs: new WeakMap() });

function register(): Register {
  const state = new Uint8Array(RUN);
  return { values: new Float64Array(RUN), state, words: new Uint32Array(state.buffer), stated: false };
}

export interface Evaluated {
  readonly band: Band;
  /** Cells without a value because an operation had no finite answer, or one that float32 cannot hold; missing input is not counted. */
  readonly dropped: number;
  /** Cells whose value lay outside the range of an integer cell type and became its end. */
  readonly clamped: number;
}

/**
 * The expression over a tile whose bands are those the expression was checked with, in the same order. Arithmetic is float64. A cell has a value
 * where every operand has one, except that
 * - `isnodata` and `valid` always have one, `coalesce` where any argument has one, `where` and `?:` where the condition and the chosen branch have one;
 * - false `and` anything is false, true `or` anything is true;
 * - an operation without a finite answer gives none. NaN and infinite cells of the source count as missing.
 * Integer cell types are rounded, halves to even, and clamped. Invalid cells are 0 below the mask.
 */
export function evaluateExpression(
  checked: CheckedExpression,
  tile: Tile,
  scratch: ExpressionScratch,
  cellType: CellType = checked.cellType,
): Evaluated {
  let program = scratch.programs.get(checked);
  if (program === undefined) scratch.programs.set(checked, (program = compileExpression(checked)));
  while (scratch.registers.length < program.registers) scratch.registers.push(register());
  const registers = scratch.registers;
  for (const { action, out } of program.constants) {
    if (action.kind !== "constant") continue;
    registers[out]!.values.fill(action.value);
    registers[out]!.stated = false;
  }
  const cells = tile.width * tile.height;
  const output = { cells: allocateCells(cellType, cells), valid: null as Uint8Array | null, dropped: 0, clamped: 0 };
  for (let from = 0; from < cells; from += RUN) {
    const n = Math.min(RUN, cells - from);
    for (const step of program.steps) runStep(step, registers, tile, from, n);
    const { values, state, stated } = registers[program.result]!;
    storeRun(output, cellType, values, stated ? state : null, from, n);
  }
  return { band: { cellType, cells: output.cells, valid: output.valid }, dropped: output.dropped, clamped: output.clamped };
}

function runStep({ action, args, out }: Step, registers: readonly Register[], tile: Tile, from: number, n: number): void {
  const to = registers[out]!;
  const a = registers[args[0]!]!;
  const b = registers[args[1]!]!;
  switch (action.kind) {
    case "load":
      load(to, tile.bands[action.band]!, from, n);
      break;
    case "one":
      strict(to, args, registers, action.run(to.values, a.values, n), n);
      break;
    case "two":
      strict(to, args, registers, action.run(to.values, a.values, b.values, n), n);
      break;
    case "three":
      strict(to, args, registers, action.run(to.values, a.values, b.values, registers[args[2]!]!.values, n), n);
      break;
    case "and":
      logic(to, a, b, false, n);
      break;
    case "or":
      logic(to, a, b, true, n);
      break;
    case "where":
      choose(to, a, b, registers[args[2]!]!, n);
      break;
    case "coalesce":
      coalesce(to, a, b, n);
      break;
    case "isnodata":
      presence(to, a, 0, 1, n);
      break;
    case "valid":
      presence(to, a, 1, 0, n);
      break;
    case "nodata":
      to.values.fill(0, 0, n);
      to.state.fill(MISSING, 0, n);
      to.stated = true;
      break;
    case "constant":
      to.values.fill(action.value, 0, n);
      to.stated = false;
      break;
  }
}

function load(to: Register, band: Band, from: number, n: number): void {
  to.values.set(n === band.cells.length ? band.cells : band.cells.subarray(from, from + n));
  to.stated = band.valid !== null;
  if (band.valid !== null) {
    const valid = band.valid;
    const state = to.state;
    for (let i = 0; i < n; i++) state[i] = valid[from + i]! === 0 ? MISSING : VALUE;
  }
  if (band.cellType !== "float32" && band.cellType !== "float64") return;
  const values = to.values;
  let bad = false;
  for (let i = 0; i < n; i++) if (!(Math.abs(values[i]!) < Number.POSITIVE_INFINITY)) bad = true;
  if (bad) mark(to, MISSING, n);
}

/** Gives every cell without a finite number the state, unless it is in a lower one. */
function mark(to: Register, worst: number, n: number): void {
  if (!to.stated) to.state.fill(VALUE, 0, n);
  to.stated = true;
  const { values, state } = to;
  for (let i = 0; i < n; i++) if (values[i]! - values[i]! !== 0) state[i] = state[i]! & worst;
}

/** The state of an operation that needs all its operands. */
function strict(to: Register, args: readonly number[], registers: readonly Register[], bad: boolean, n: number): void {
  to.stated = false;
  const words = (n + 3) >> 2;
  for (const arg of args) {
    const operand = registers[arg]!;
    if (!operand.stated) continue;
    if (to.stated) for (let i = 0; i < words; i++) to.words[i] = to.words[i]! & operand.words[i]!;
    else to.words.set(words === operand.words.length ? operand.words : operand.words.subarray(0, words));
    to.stated = true;
  }
  if (bad) mark(to, FAILED, n);
}

/** `or` when `decides` is true, `and` when it is false: an operand that decides needs no other. */
function logic(to: Register, a: Register, b: Register, decides: boolean, n: number): void {
  const out = to.values;
  const x = a.values;
  const y = b.values;
  if (decides) for (let i = 0; i < n; i++) out[i] = x[i]! !== 0 || y[i]! !== 0 ? 1 : 0;
  else for (let i = 0; i < n; i++) out[i] = x[i]! !== 0 && y[i]! !== 0 ? 1 : 0;
  to.stated = a.stated || b.stated;
  if (!to.stated) return;
  for (let i = 0; i < n; i++) {
    const left = a.stated ? a.state[i]! : VALUE;
    const right = b.stated ? b.state[i]! : VALUE;
    const decided = (left === VALUE && (x[i]! !== 0) === decides) || (right === VALUE && (y[i]! !== 0) === decides);
    to.state[i] = decided ? VALUE : left & right;
  }
}

function choose(to: Register, condition: Register, then: Register, otherwise: Register, n: number): void {
  const out = to.values;
  const c = condition.values;
  const x = then.values;
  const y = otherwise.values;
  for (let i = 0; i < n; i++) out[i] = c[i]! !== 0 ? x[i]! : y[i]!;
  to.stated = condition.stated || then.stated || otherwise.stated;
  if (!to.stated) return;
  for (let i = 0; i < n; i++) {
    const branch = c[i]! !== 0 ? then : otherwise;
    const state = condition.stated ? condition.state[i]! : VALUE;
    to.state[i] = state & (branch.stated ? branch.state[i]! : VALUE);
  }
}

function coalesce(to: Register, a: Register, b: Register, n: number): void {
  to.stated = a.stated && b.stated;
  if (!a.stated) {
    to.values.set(n === RUN ? a.values : a.values.subarray(0, n));
    return;
  }
  for (let i = 0; i < n; i++) {
    const first = a.state[i] === VALUE;
    to.values[i] = first ? a.values[i]! : b.values[i]!;
    if (b.stated) to.state[i] = first ? VALUE : b.state[i] === VALUE ? VALUE : a.state[i]! & b.state[i]!;
  }
}

function presence(to: Register, a: Register, present: number, absent: number, n: number): void {
  to.stated = false;
  if (!a.stated) to.values.fill(present, 0, n);
  else for (let i = 0; i < n; i++) to.values[i] = a.state[i] === VALUE ? present : absent;
}
