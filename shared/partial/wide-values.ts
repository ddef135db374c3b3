/** Values of more than 16 bits and their covers, kept exactly: gathered as they come, sorted and put together whenever there is no room left. */
import { COVERAGE_ONE } from "../geo/spans.js";
import { countOf, type ValueCovers } from "./covers.js";

export interface WideValues {
  /** Adds run[from … to − 1], no NaN among them, with one weight. */
  addRun(run: Float64Array, from: number, to: number, weight: number): void;
  finish(): ValueCovers;
}

export function createWideValues(): WideValues {
  // Whole pixels.
  let raw = new Float64Array(16);
  let length = 0;
  let values = new Float64Array(0);
  let pixels = new Float64Array(0);
  // Parts of pixels: as many as the boundary is long.
  const parts = new Map<number, number>();
  const carried = new Map<number, bigint>();

  const compact = (): void => {
    const sorted = raw.subarray(0, length).sort();
    const merged = mergeSorted(values, pixels, sorted);
    values = merged.values;
    pixels = merged.pixels;
    length = 0;
    // Room for as many again: sorting and merging then cost a logarithm's times the pixels.
    if (values.length > raw.length) raw = new Float64Array(2 * values.length);
  };

  return {
    addRun(run, from, to, weight) {
      if (weight !== COVERAGE_ONE) {
        for (let i = from; i < to; i++) {
          const value = run[i]! + 0;
          const sum = (parts.get(value) ?? 0) + weight;
          if (sum < 2 ** 52) parts.set(value, sum);
          else {
            carried.set(value, (carried.get(value) ?? 0n) + BigInt(sum));
            parts.set(value, 0);
          }
        }
        return;
      }
      if (length + to - from > raw.length) {
        if (raw.length < LEAST) {
          const larger = new Float64Array(Math.max(2 * raw.length, length + to - from));
          larger.set(raw);
          raw = larger;
        } else {
          compact();
          if (to - from > raw.length) raw = new Float64Array(2 * (to - from));
        }
      }
      // Shorter ones are not worth a call.
      if (to - from < 16) for (let i = from; i < to; i++) raw[length++] = run[i]!;
      else {
        raw.set(run.subarray(from, to), length);
        length += to - from;
      }
    },
    finish() {
      compact();
      const keys = Float64Array.from(parts.keys()).sort();
      const all: number[] = [];
      const covers: (number | string)[] = [];
      for (let i = 0, j = 0; i < values.length || j < keys.length; ) {
        const value = j === keys.length || (i < values.length && values[i]! <= keys[j]!) ? values[i]! : keys[j]!;
        const whole = i < values.length && values[i] === value ? pixels[i++]! : 0;
        let low = 0;
        let high = 0n;
        if (j < keys.length && keys[j] === value) {
          low = parts.get(value)!;
          high = carried.get(value) ?? 0n;
          j++;
        }
        // −0 + 0 is 0.
        all.push(value + 0);
        covers.push(
          whole < 2 ** 23 && high === 0n ? whole * COVERAGE_ONE + low : countOf(BigInt(whole) * BigInt(COVERAGE_ONE) + BigInt(low) + high),
        );
      }
      return { values: all, covers };
    },
  };
}

/** Values that a zone gathers before it first puts equal ones together. */
const LEAST = 1 << 14;

function mergeSorted(values: Float64Array, pixels: Float64Array, sorted: Float64Array) {
  let distinct = 0;
  for (let i = 0, j = 0; i < values.length || j < sorted.length; distinct++) {
    const value = j === sorted.length || (i < values.length && values[i]! <= sorted[j]!) ? values[i]! : sorted[j]!;
    if (i < values.length && values[i] === value) i++;
    while (j < sorted.length && sorted[j] === value) j++;
  }
  const merged = { values: new Float64Array(distinct), pixels: new Float64Array(distinct) };
  for (let i = 0, j = 0, at = 0; at < distinct; at++) {
    const value = j === sorted.length || (i < values.length && values[i]! <= sorted[j]!) ? values[i]! : sorted[j]!;
    let count = 0;
    if (i < values.length && values[i] === value) count = pixels[i++]!;
    for (; j < sorted.length && sorted[j] === value; j++) count++;
    merged.values[at] = value;
    merged.pixels[at] = count;
  }
  return merged;
}
