/**
 * Fixed logarithmic buckets with integer counts (after DDSketch, Masson, Rim & Lee 2019, with buckets cut from the bits of a double instead of by a
 * logarithm, so that every processor sorts a value alike). A bucket is a sign, an exponent and the first 9 bits of the mantissa: a value is told to
 * within half a bucket, 2^-10 of itself. A quantile is the value at its rank: the bucket in which the cover up to it passes q of the whole.
 */
import { type CellType, isFloat } from "../raster/cell-type.js";
import type { RowValues } from "./row-values.js";

/** Largest relative error of a quantile, of the value that stands at its rank. Subnormal doubles have fewer bits, and no such bound. */
export const SKETCH_ERROR = 2 ** -10;

/** Exponents and bits of the mantissa that make a bucket; infinity is the last. */
const MAGNITUDES = 2 ** 20;

const INFINITE = 2047 * 512;

/** Keys of buckets, from −Infinity's to Infinity's; 0 has the one in the middle. */
export const BUCKETS = 2 * MAGNITUDES + 1;
export const BUCKET_OF_ZERO = MAGNITUDES;

/** Keys of buckets of values[from … to − 1], at most 4,096, in the order of the values. None is NaN. */
export function bucketsOf({ words }: RowValues, from: number, to: number, out: Int32Array): void {
  for (let i = from; i < to; i++) {
    const high = words[2 * i + 1]!;
    const magnitude = (high & 0x7fffffff) >>> 11;
    const zero = magnitude === 0 && (high & 0x7fffffff) === 0 && words[2 * i] === 0;
    out[i - from] = zero ? BUCKET_OF_ZERO : high < 0 ? BUCKET_OF_ZERO - 1 - magnitude : BUCKET_OF_ZERO + 1 + magnitude;
  }
}

const real = new Float64Array(1);
const words = new Int32Array(real.buffer);

/** The value that a bucket stands for: its middle, and of integers one of its own. @param bucket a key less BUCKET_OF_ZERO */
export function bucketValue(cellType: CellType, bucket: number): number {
  if (bucket === 0) return 0;
  const magnitude = Math.abs(bucket) - 1;
  if (magnitude === INFINITE) return bucket < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const value = isFloat(cellType) ? within(magnitude, 1024) : middleInteger(within(magnitude, 0), within(magnitude, 2048));
  return bucket < 0 ? -value : value;
}

/** A place inside a bucket, in 2048ths of it. */
function within(magnitude: number, part: number): number {
  words[0] = 0;
  words[1] = magnitude * 2048 + part;
  return real[0]!;
}

/** Buckets of integers have whole edges, or hold the one integer at their lower edge. */
const middleInteger = (low: number, high: number): number => (high - low <= 1 ? low : low + Math.floor((high - low) / 2));
