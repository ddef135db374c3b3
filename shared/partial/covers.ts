/** What a zone keeps by integer keys: values of at most 16 bits, buckets of a sketch, bins of a histogram. Covers are exact, in units of 2^-29 pixels. */

/** An exact integer: a number below 2^53, else decimal text. */
export type Count = number | string;

/** Ascending and distinct values (or buckets), with a cover above 0 each. */
export interface ValueCovers {
  readonly values: readonly number[];
  readonly covers: readonly Count[];
}

export interface Covers {
  /** @param key 0 … width − 1 @param cover at most 2^52 */
  add(key: number, cover: number): void;
  /** Keys ascending, less `offset`. */
  finish(offset: number): ValueCovers;
}

const LARGEST = 2 ** 52;
/** A list by key takes 8 bytes for each, a map about 100 for each that is met. */
const DENSE = 16;

export const countOf = (integer: bigint): Count => (integer <= 9007199254740991n ? Number(integer) : integer.toString());

/** @param width how many keys there are */
export function createCovers(width: number): Covers {
  let sparse = new Map<number, number>();
  let dense: Float64Array | null = null;
  const carried = new Map<number, bigint>();
  const carry = (key: number, cover: number): number => {
    if (cover <= LARGEST) return cover;
    carried.set(key, (carried.get(key) ?? 0n) + BigInt(cover));
    return 0;
  };
  return {
    add(key, cover) {
      if (dense !== null) {
        dense[key] = carry(key, dense[key]! + cover);
        return;
      }
      sparse.set(key, carry(key, (sparse.get(key) ?? 0) + cover));
      if (sparse.size * DENSE < width) return;
      dense = new Float64Array(width);
      for (const [each, sum] of sparse) dense[each] = sum;
      sparse = new Map();
    },
    finish(offset) {
      const keys =
        dense === null
          ? [...sparse.keys()].sort((a, b) => a - b)
          : Array.from(dense.keys()).filter((key) => dense![key] !== 0 || carried.has(key));
      return {
        values: keys.map((key) => key - offset),
        covers: keys.map((key) => {
          const low = dense === null ? sparse.get(key)! : dense[key]!;
          const high = carried.get(key);
          return high === undefined ? low : countOf(high + BigInt(low));
        }),
      };
    },
  };
}
