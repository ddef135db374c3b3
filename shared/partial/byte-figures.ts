/** Sums and extremes of cells of one byte: by a histogram, which is faster than anything that looks at values. */
import { COVERAGE_ONE } from "../geo/spans.js";
import { countBytes, countValidBytes } from "./count-cells.js";
import { exactText } from "./exact-text.js";
import type { ValueCollector } from "./value-collector.js";
import type { RunningWants } from "./zonal-spec.js";

/** Runs from this length on are counted; shorter ones are added pixel by pixel. */
const LONG = 32;

// Scratch of a thread, by the band's place: a tile of a zone fills it and empties it.
const lanes: Int32Array[] = [];

/** @param lane figures with different lanes may be filled at the same time */
export function createByteFigures(signed: boolean, wants: RunningWants, lane: number): ValueCollector {
  const histograms = (lanes[lane] ??= new Int32Array(1024));
  let counted = false;
  // In units of 2^-29: parts of pixels, below 2^53 between two emptyings.
  let sum = 0n;
  let squares = 0n;
  let partSum = 0;
  let partSquares = 0;
  let parts = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;

  const empty = (): void => {
    sum += BigInt(partSum);
    squares += BigInt(partSquares);
    partSum = 0;
    partSquares = 0;
    parts = 0;
  };

  const addParts = (bytes: Uint8Array, valid: Uint8Array | null, from: number, to: number, weight: number): void => {
    for (let i = from; i < to; i++) {
      if (valid !== null && valid[i] === 0) continue;
      const value = signed ? (bytes[i]! << 24) >> 24 : bytes[i]!;
      min = Math.min(min, value);
      max = Math.max(max, value);
      partSum += value * weight;
      partSquares += value * value * weight;
      // 2^7 squares below 2^16, of weights up to 2^29.
      if (++parts === 128) empty();
    }
  };

  return {
    reads: false,
    addRow({ bytes, valid }, start, { count, from, to, weight }) {
      for (let i = 0; i < count; i++) {
        const a = start + from[i]!;
        const b = start + to[i]!;
        if (weight[i] !== COVERAGE_ONE || b - a < LONG) addParts(bytes!, valid, a, b, weight[i]!);
        else {
          counted = true;
          if (valid === null) countBytes(bytes!, a, b, histograms);
          else countValidBytes(bytes!, valid, a, b, histograms);
        }
      }
    },
    pour() {
      empty();
      if (!counted) return;
      counted = false;
      let pixels = 0;
      let pixelSquares = 0;
      for (let byte = 0; byte < 256; byte++) {
        const found = histograms[byte]! + histograms[256 + byte]! + histograms[512 + byte]! + histograms[768 + byte]!;
        if (found === 0) continue;
        const value = signed ? (byte << 24) >> 24 : byte;
        min = Math.min(min, value);
        max = Math.max(max, value);
        pixels += value * found;
        pixelSquares += value * value * found;
      }
      sum += BigInt(pixels) << 29n;
      squares += BigInt(pixelSquares) << 29n;
      histograms.fill(0);
    },
    finish: () => ({
      ...(wants.sum ? { sum: exactText(sum, -29) } : {}),
      ...(wants.squares ? { squares: exactText(squares, -29) } : {}),
      ...(wants.extremes && max >= min ? { min, max } : {}),
    }),
  };
}
