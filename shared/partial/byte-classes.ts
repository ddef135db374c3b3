/** Areas by value of cells of one byte: the class rasters of this world, and the loops that most of their pixels pass through. */
import { COVERAGE_ONE } from "../geo/spans.js";
import { countEqualAt } from "../raster/vector-kernels.js";
import type { CoverAreaSums } from "./area-sum.js";
import type { BandView } from "./band-view.js";
import type { ClassAreas } from "./class-areas.js";
import { countBytes, countEqualBytes, countEqualValidBytes, countValid, countValidBytes } from "./count-cells.js";
import { createRowSums } from "./row-sums.js";

/** Runs from this length on are counted as words. */
const LONG = 32;
/** Classes that are counted one after the other; more are counted by a histogram. */
const FEW = 4;

/** A byte that no class is known for yet, and one that is no class. */
const UNKNOWN = -1;
const NONE = -2;

// Scratch of a thread. What the last rows held is only a guess at what the next one holds.
const histograms = new Int32Array(1024);
const seen = new Int32Array(256);
let seenCount = 0;
const guesses = new Int32Array(FEW);

export function createByteClasses(classes: readonly number[] | "all", signed: boolean, sums: CoverAreaSums): ClassAreas {
  const open = classes === "all";
  const values: number[] = [];
  /** The byte of each class; NONE for a value that no byte has. */
  const byteOf: number[] = [];
  const byByte = new Int16Array(256).fill(open ? UNKNOWN : NONE);
  const rowSums = createRowSums(sums);

  const addClass = (value: number, byte: number): number => {
    values.push(value);
    byteOf.push(byte);
    const index = rowSums.addSlot();
    if (byte !== NONE) byByte[byte] = index;
    return index;
  };
  const indexOf = (byte: number): number => {
    const index = byByte[byte]!;
    return index === UNKNOWN ? addClass(signed ? (byte << 24) >> 24 : byte, byte) : index;
  };

  if (!open) {
    for (const value of classes) {
      const fits = Number.isInteger(value) && value >= (signed ? -128 : 0) && value <= (signed ? 127 : 255);
      addClass(value, fits ? value & 0xff : NONE);
    }
  }
  const few = !open && values.length <= FEW;

  /** Whole pixels of a long run. */
  const addLong = (view: BandView, from: number, to: number): void => {
    const pixels = view.valid === null ? to - from : countValid(view.valid, view.validWords, from, to);
    if (pixels === 0) return;
    const masked = pixels < to - from;
    if (few) {
      for (let index = 0; index < values.length; index++) {
        const found = byteOf[index] === NONE ? 0 : countOf(view, masked, from, to, byteOf[index]!);
        if (found > 0) rowSums.add(index, found, 0);
      }
      return;
    }
    if (open && seenCount <= FEW && guessed(view, masked, from, to, pixels)) {
      for (let i = 0; i < seenCount; i++) if (guesses[i]! > 0) rowSums.add(indexOf(seen[i]!), guesses[i]!, 0);
      return;
    }
    const { bytes, valid } = view;
    if (masked) countValidBytes(bytes!, valid!, from, to, histograms);
    else countBytes(bytes!, from, to, histograms);
    if (open) {
      let found = 0;
      for (let i = 0; i < seenCount; i++) found += histogramOf(seen[i]!);
      if (found < pixels) lookAround();
      for (let i = 0; i < seenCount; i++) {
        const count = histogramOf(seen[i]!);
        if (count > 0) rowSums.add(indexOf(seen[i]!), count, 0);
      }
    } else {
      for (let index = 0; index < values.length; index++) {
        const count = byteOf[index] === NONE ? 0 : histogramOf(byteOf[index]!);
        if (count > 0) rowSums.add(index, count, 0);
      }
    }
    histograms.fill(0);
  };

  /** Neighbours of one value are put together. */
  const scan = (
    bytes: Uint8Array,
    valid: Uint8Array | null,
    start: number,
    from: number,
    to: number,
    weight: number,
    along: Float64Array | null,
  ): void => {
    for (let x = from; x < to; ) {
      if (valid !== null && valid[start + x] === 0) {
        x++;
        continue;
      }
      const byte = bytes[start + x]!;
      let end = x + 1;
      while (end < to && bytes[start + end] === byte && (valid === null || valid[start + end] === 1)) end++;
      const index = indexOf(byte);
      if (index !== NONE) rowSums.addRun(index, x, end, weight, along);
      x = end;
    }
  };

  return {
    reads: false,
    addRow(view, start, { count, from, to, weight }, area, along) {
      for (let i = 0; i < count; i++) {
        if (along === null && weight[i] === COVERAGE_ONE && to[i]! - from[i]! >= LONG) addLong(view, start + from[i]!, start + to[i]!);
        else scan(view.bytes!, view.valid, start, from[i]!, to[i]!, weight[i]!, along);
      }
      rowSums.endRow(area);
    },
    slots: () => rowSums.slots(values),
  };
}

function countOf({ bytes, address, words, valid, validWords }: BandView, masked: boolean, from: number, to: number, byte: number): number {
  if (masked) return countEqualValidBytes(bytes!, words, valid!, validWords, from, to, byte);
  return address >= 0 ? countEqualAt(address + from, to - from, byte) : countEqualBytes(bytes!, words, from, to, byte);
}

const histogramOf = (byte: number): number =>
  histograms[byte]! + histograms[256 + byte]! + histograms[512 + byte]! + histograms[768 + byte]!;

/** Counts the values that were seen last; whether they are all there is. */
function guessed(view: BandView, masked: boolean, from: number, to: number, pixels: number): boolean {
  let found = 0;
  for (let i = 0; i < seenCount; i++) {
    guesses[i] = found < pixels ? countOf(view, masked, from, to, seen[i]!) : 0;
    found += guesses[i]!;
  }
  return found === pixels;
}

/** Takes the values of the histograms for those that come next, with those that were seen before while all are few. */
function lookAround(): void {
  const before = seen.slice(0, seenCount);
  seenCount = 0;
  for (let byte = 0; byte < 256; byte++) if (histogramOf(byte) > 0) seen[seenCount++] = byte;
  for (const byte of before) if (seenCount < FEW && histogramOf(byte) === 0) seen[seenCount++] = byte;
}
