import { Instance, Memory, Module, type WasmMemory } from "../core/web-assembly.js";
import type { CellArray } from "./cell-type.js";
import { BLOCK, type LaneType, type MedianLayout, type MedianShape, medianLayout, medianModule } from "./median-module.js";
import type { Band } from "./tile.js";

/** More scenes than this would make functions that spill most of their values; they go the plain way. */
const MOST_SCENES = 128;

interface MedianProgram {
  readonly layout: MedianLayout;
  readonly memory: WasmMemory;
  readonly run: (pixels: number) => void;
}

/** Compiled medians by shape, each with its own block of memory. One for each thread. */
export type MedianPrograms = Map<string, MedianProgram>;

/** Whether vector code serves these scenes: one cell type of at most 32 bits, and not too many. */
export function isVectorMedian(scenes: readonly Band[]): boolean {
  const type = scenes[0]?.cellType;
  return type !== undefined && type !== "float64" && scenes.length <= MOST_SCENES && scenes.every(({ cellType }) => cellType === type);
}

function programFor(programs: MedianPrograms, shape: MedianShape): MedianProgram {
  const key = `${shape.cellType} ${shape.scenes} ${shape.masked} ${shape.gives}`;
  let program = programs.get(key);
  if (program === undefined) {
    const layout = medianLayout(shape);
    const memory = new Memory({ initial: Math.ceil(layout.bytes / 65536) });
    const instance = new Instance(new Module(medianModule(shape)), { m: { m: memory } });
    program = { layout, memory, run: (instance.exports as { run: (pixels: number) => void }).run };
    programs.set(key, program);
  }
  return program;
}

const VIEWS = {
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  uint32: Uint32Array,
  int32: Int32Array,
  float32: Float32Array,
} as const;
const COUNTS = {
  uint8: Uint8Array,
  int8: Uint8Array,
  uint16: Uint16Array,
  int16: Uint16Array,
  uint32: Uint32Array,
  int32: Uint32Array,
  float32: Uint32Array,
} as const;

/** A block of results in the module's memory; good until the next block. */
export interface VectorBlock {
  /** First cell and how many. */
  readonly from: number;
  readonly n: number;
  readonly first: CellArray;
  readonly second: CellArray;
  /** For `sorted`: scene k of the order at k × BLOCK. */
  readonly planes: CellArray;
  /** How many scenes have a value; null when all have one everywhere. */
  readonly counts: CellArray | null;
}

/**
 * Runs a module over scenes that `isVectorMedian` accepts, block by block, in their own cell type. Medians of an even count are the mean of the two middle
 * values, rounded half to even for integers. 0 where no scene has a value.
 */
export function vectorOrder(
  programs: MedianPrograms,
  scenes: readonly Band[],
  gives: MedianShape["gives"],
  take: (block: VectorBlock) => void,
): void {
  const cellType = scenes[0]!.cellType as LaneType;
  const masked = scenes.some(({ valid }) => valid !== null);
  const { layout, memory, run } = programFor(programs, { cellType, scenes: scenes.length, masked, gives });
  const View = VIEWS[cellType];
  const planes = scenes.map((_, k) => new View(memory.buffer, layout.scene(k), BLOCK));
  const masks = scenes.map((_, k) => new Uint8Array(memory.buffer, layout.mask(k), BLOCK));
  if (masked) scenes.forEach(({ valid }, k) => void (valid === null && masks[k]!.fill(1)));
  const results = {
    first: new View(memory.buffer, layout.first, BLOCK),
    second: new View(memory.buffer, layout.second, BLOCK),
    planes: new View(memory.buffer, layout.scene(0), BLOCK * scenes.length),
    counts: masked || cellType === "float32" ? new COUNTS[cellType](memory.buffer, layout.counts, BLOCK) : null,
  };
  const cells = scenes[0]!.cells.length;
  for (let from = 0; from < cells; from += BLOCK) {
    const n = Math.min(BLOCK, cells - from);
    scenes.forEach(({ cells: source, valid }, k) => {
      planes[k]!.set(part(source, from, n));
      if (valid !== null) masks[k]!.set(part(valid, from, n));
    });
    // What lies beyond n in the last block is computed with it and left.
    run(n);
    take({ from, n, ...results });
  }
}

/** A stretch of cells, without a new view where it is the whole. */
export const part = <T extends CellArray>(cells: T, from: number, n: number): T =>
  n === cells.length ? cells : (cells.subarray(from, from + n) as T);

/**
 * The two middle values among `values[0 … n - 1]`, n >= 1; the same one twice for an odd n. Reorders `values`.
 * For few values an insertion sort, else quickselect with the median of three as pivot (Hoare 1961).
 */
export function middle(values: Float64Array, n: number, out: Float64Array): void {
  const upper = n >> 1;
  select(values, n, upper);
  out[1] = values[upper]!;
  if (n % 2 === 1) {
    out[0] = out[1]!;
    return;
  }
  let lower = values[0]!;
  for (let i = 1; i < upper; i++) lower = Math.max(lower, values[i]!);
  out[0] = lower;
}

/** Moves the value of rank k to place k, none greater before it, none less after it. */
export function select(values: Float64Array, n: number, k: number): void {
  let from = 0;
  let to = n - 1;
  while (to - from > 16) {
    const pivot = medianOfThree(values[from]!, values[(from + to) >> 1]!, values[to]!);
    let i = from - 1;
    let j = to + 1;
    for (;;) {
      do i++;
      while (values[i]! < pivot);
      do j--;
      while (values[j]! > pivot);
      if (i >= j) break;
      const swap = values[i]!;
      values[i] = values[j]!;
      values[j] = swap;
    }
    if (k <= j) to = j;
    else from = j + 1;
  }
  sortRange(values, from, to);
}

const medianOfThree = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

function sortRange(values: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i <= to; i++) {
    const value = values[i]!;
    let j = i - 1;
    while (j >= from && values[j]! > value) {
      values[j + 1] = values[j]!;
      j--;
    }
    values[j + 1] = value;
  }
}

/** Ascending order of `values[0 … n - 1]`. */
export function sort(values: Float64Array, n: number): void {
  if (n <= 32) sortRange(values, 0, n - 1);
  else values.subarray(0, n).sort();
}
