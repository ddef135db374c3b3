/** Areas by pixel value: of listed classes, or of every value there is. */
import { COVERAGE_ONE } from "../geo/spans.js";
import { bytesPerCell, type CellType } from "../raster/cell-type.js";
import type { CoverAreaSums } from "./area-sum.js";
import type { BandView } from "./band-view.js";
import { countBytes, countEqual, countEqualBytes, countEqualValidBytes, countValid } from "./count-cells.js";
import type { RowRuns } from "./row-runs.js";

export interface ClassAreas {
  /** A row of a tile, whose cells stand from `start`; `area` is that of each pixel, unless `along` has one for each. */
  addRow(view: BandView, start: number, runs: RowRuns, area: number, along: Float64Array | null): void;
  /** Value and slot of the sums, ascending by value. */
  slots(): readonly (readonly [value: number, slot: number])[];
}

/** Runs of bytes from this length on are counted as words. */
const LONG = 32;
/** Classes that are counted one after the other; more are counted by a histogram. */
const FEW_BYTE_CLASSES = 4;
const FEW_CLASSES = 8;

/** A byte that no class is known for yet, and one that is no class. */
const UNKNOWN = -1;
const NONE = -2;

// Scratch of a thread: all is zero between rows. What the last rows held is only a guess at what the next one holds.
let wholes = new Float64Array(256);
let fractions = new Float64Array(256);
let touched = new Int32Array(256);
const histograms = new Int32Array(1024);
const seen = new Int32Array(256);
let seenCount = 0;
const guesses = new Int32Array(FEW_BYTE_CLASSES);

export function createClassAreas(classes: readonly number[] | "all", cellType: CellType, sums: CoverAreaSums): ClassAreas {
  const open = classes === "all";
  const values: number[] = [];
  const slots: number[] = [];
  const byByte = bytesPerCell(cellType) === 1 ? new Int16Array(256).fill(open ? UNKNOWN : NONE) : null;
  const byValue = byByte ? null : new Map<number, number>();
  const signed = cellType === "int8";
  let count = 0;

  const put = (index: number, whole: number, fraction: number): void => {
    if (wholes[index] === 0 && fractions[index] === 0) touched[count++] = index;
    wholes[index]! += whole;
    fractions[index]! += fraction;
  };

  const addClass = (value: number): number => {
    const index = values.length;
    values.push(value);
    slots.push(sums.slot());
    if (index === wholes.length) {
      wholes = widened(wholes);
      fractions = widened(fractions);
      const more = new Int32Array(touched.length * 2);
      more.set(touched);
      touched = more;
    }
    return index;
  };

  /** −2 for what is no class. */
  const indexOfByte = (byte: number): number => {
    const index = byByte![byte]!;
    if (index !== UNKNOWN) return index;
    const added = addClass(signed ? (byte << 24) >> 24 : byte);
    byByte![byte] = added;
    return added;
  };
  const indexOfValue = (value: number): number => {
    const index = byValue!.get(value);
    if (index !== undefined) return index;
    if (!open) return NONE;
    const added = addClass(value + 0);
    byValue!.set(value, added);
    return added;
  };

  if (!open) {
    for (const value of classes) {
      const index = addClass(value);
      if (byValue) byValue.set(value, index);
      else if (Number.isInteger(value) && value >= (signed ? -128 : 0) && value <= (signed ? 127 : 255)) byByte![value & 0xff] = index;
    }
  }
  const few = !open && values.length <= (byByte ? FEW_BYTE_CLASSES : FEW_CLASSES);

  /** Whole pixels of a long run of bytes. */
  const addBytes = ({ valid, validWords, words, ...view }: BandView, from: number, to: number): void => {
    const bytes = view.bytes!;
    const pixels = valid === null ? to - from : countValid(valid, validWords, from, to);
    if (pixels === 0) return;
    const mask = pixels < to - from ? valid : null;
    const countOf = (byte: number): number =>
      mask === null ? countEqualBytes(bytes, words, from, to, byte) : countEqualValidBytes(bytes, words, mask, validWords, from, to, byte);
    if (few) {
      for (let index = 0; index < values.length; index++) {
        const found = byByte![values[index]! & 0xff] === index ? countOf(values[index]! & 0xff) : 0;
        if (found > 0) put(index, found, 0);
      }
      return;
    }
    if (open && seenCount <= FEW_BYTE_CLASSES && guessed(countOf, pixels)) {
      for (let i = 0; i < seenCount; i++) if (guesses[i]! > 0) put(indexOfByte(seen[i]!), guesses[i]!, 0);
      return;
    }
    if (mask === null) countBytes(bytes, from, to, histograms);
    else for (let i = from; i < to; i++) histograms[bytes[i]!]! += mask[i]!;
    if (open) {
      let found = 0;
      for (let i = 0; i < seenCount; i++) found += histogramOf(seen[i]!);
      if (found < pixels) lookAround();
      for (let i = 0; i < seenCount; i++) if (histogramOf(seen[i]!) > 0) put(indexOfByte(seen[i]!), histogramOf(seen[i]!), 0);
    } else {
      for (let index = 0; index < values.length; index++) {
        const byte = values[index]! & 0xff;
        const found = byByte![byte] === index ? histogramOf(byte) : 0;
        if (found > 0) put(index, found, 0);
      }
    }
    histograms.fill(0);
  };

  /** Neighbours of one value are put together: class rasters are made of such runs. */
  const scan = (
    { cells, bytes, valid }: BandView,
    start: number,
    from: number,
    to: number,
    weight: number,
    along: Float64Array | null,
  ): void => {
    for (let p = from; p < to; ) {
      if (valid !== null && valid[p] === 0) {
        p++;
        continue;
      }
      const value = cells[p]!;
      let end = p + 1;
      while (end < to && cells[end] === value && (valid === null || valid[end] === 1)) end++;
      const index = bytes === null ? indexOfValue(value) : indexOfByte(bytes[p]!);
      if (index >= 0) {
        if (along === null) {
          if (weight === COVERAGE_ONE) put(index, end - p, 0);
          else put(index, 0, (end - p) * weight);
        } else if (weight === COVERAGE_ONE) {
          let sum = 0;
          for (let q = p - start; q < end - start; q++) sum += along[q]!;
          sums.addWhole(slots[index]!, end - p, sum);
        } else for (let q = p - start; q < end - start; q++) sums.addRow(slots[index]!, 0, weight, along[q]!);
      }
      p = end;
    }
  };

  return {
    addRow(view, start, { count: runs, from, to, weight }, area, along) {
      for (let i = 0; i < runs; i++) {
        const a = start + from[i]!;
        const b = start + to[i]!;
        const w = weight[i]!;
        if (along === null && byByte && w === COVERAGE_ONE && b - a >= LONG) addBytes(view, a, b);
        else if (along === null && few && !byByte) {
          for (let index = 0; index < values.length; index++) {
            const found = countEqual(view.cells, view.valid, a, b, values[index]!);
            if (found > 0) put(index, w === COVERAGE_ONE ? found : 0, w === COVERAGE_ONE ? 0 : found * w);
          }
        } else scan(view, start, a, b, w, along);
      }
      for (let i = 0; i < count; i++) {
        const index = touched[i]!;
        sums.addRow(slots[index]!, wholes[index]!, fractions[index]!, area);
        wholes[index] = 0;
        fractions[index] = 0;
      }
      count = 0;
    },
    slots: () => values.map((value, index) => [value, slots[index]!] as const).sort(([a], [b]) => a - b),
  };
}

const histogramOf = (byte: number): number =>
  histograms[byte]! + histograms[256 + byte]! + histograms[512 + byte]! + histograms[768 + byte]!;

/** Counts the values that were seen last; whether they are all there is. */
function guessed(countOf: (byte: number) => number, pixels: number): boolean {
  let found = 0;
  for (let i = 0; i < seenCount && found < pixels; i++) {
    guesses[i] = countOf(seen[i]!);
    found += guesses[i]!;
    if (found === pixels) guesses.fill(0, i + 1);
  }
  return found === pixels;
}

/** Takes the values of the histograms for those that come next, with those that were seen before while all are few. */
function lookAround(): void {
  const before = seen.slice(0, seenCount);
  seenCount = 0;
  for (let byte = 0; byte < 256; byte++) if (histogramOf(byte) > 0) seen[seenCount++] = byte;
  for (const byte of before) if (seenCount < FEW_BYTE_CLASSES && histogramOf(byte) === 0) seen[seenCount++] = byte;
}

function widened(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}
