/**
 * Fixed logarithmic buckets with integer counts (after DDSketch, Masson, Rim & Lee 2019, with buckets cut from the bits of a double instead of by a
 * logarithm, so that every processor sorts a value alike). A bucket is a sign, an exponent and the first 9 bits of the mantissa: a value is told to
 * within half a bucket, 2^-10 of itself.
 */

/** Largest relative error of a value read back from its bucket. */
export const SKETCH_ERROR = 2 ** -10;

const real = new Float64Array(1);
const words = new Uint32Array(real.buffer);

/** Bucket of a value: integers in the order of the values. */
export function bucketOf(value: number): number {
  if (value === 0) return 0;
  real[0] = value;
  const magnitude = (words[1]! & 0x7fffffff) >>> 11;
  return words[1]! >>> 31 === 1 ? -1 - magnitude : 1 + magnitude;
}

/** The middle of a bucket. */
export function bucketValue(bucket: number): number {
  if (bucket === 0) return 0;
  const magnitude = bucket < 0 ? -1 - bucket : bucket - 1;
  const edge = (step: number): number => {
    words[0] = 0;
    words[1] = (magnitude + step) * 2048;
    return real[0]!;
  };
  const low = edge(0);
  const middle = low + (edge(1) - low) / 2;
  return bucket < 0 ? -middle : middle;
}
