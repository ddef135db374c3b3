/**
 * The innermost loops of class areas. Bytes are counted four at a time in a 32-bit word (the test for a zero byte of Warren, Hacker's Delight,
 * 2nd ed., §6-1; here without a carry between bytes), which is several times as fast as one by one.
 */
/** Words between two emptyings of the four counters of a byte each. */
const WORDS = 255;

/** 0x01 in every byte of the word that is not 0. */
const nonZeroBytes = (word: number): number => ((((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word) >>> 7) & 0x01010101;

const sumOfBytes = (word: number): number => (word & 0xff) + ((word >>> 8) & 0xff) + ((word >>> 16) & 0xff) + (word >>> 24);

/**
 * How many of bytes[from … to − 1] equal a value.
 * @param words the same memory as whole words, the first at byte 0
 * @param value 0 … 255
 */
export function countEqualBytes(bytes: Uint8Array, words: Int32Array, from: number, to: number, value: number): number {
  let count = 0;
  const firstWord = (from + 3) >> 2;
  const endWord = to >> 2;
  if (endWord <= firstWord) {
    for (let i = from; i < to; i++) count += bytes[i] === value ? 1 : 0;
    return count;
  }
  for (let i = from; i < firstWord * 4; i++) count += bytes[i] === value ? 1 : 0;
  const pattern = Math.imul(value, 0x01010101);
  let differing = 0;
  for (let i = firstWord; i < endWord; ) {
    const stop = Math.min(endWord, i + WORDS);
    let four = 0;
    for (; i < stop; i++) four = (four + nonZeroBytes(words[i]! ^ pattern)) | 0;
    differing += sumOfBytes(four);
  }
  count += (endWord - firstWord) * 4 - differing;
  for (let i = endWord * 4; i < to; i++) count += bytes[i] === value ? 1 : 0;
  return count;
}

/** How many of them are valid (a byte of 1), too. Both words stand for the same four places. */
export function countEqualValidBytes(
  bytes: Uint8Array,
  words: Int32Array,
  valid: Uint8Array,
  validWords: Int32Array,
  from: number,
  to: number,
  value: number,
): number {
  let count = 0;
  const firstWord = (from + 3) >> 2;
  const endWord = to >> 2;
  if (endWord <= firstWord) {
    for (let i = from; i < to; i++) count += bytes[i] === value ? valid[i]! : 0;
    return count;
  }
  for (let i = from; i < firstWord * 4; i++) count += bytes[i] === value ? valid[i]! : 0;
  const pattern = Math.imul(value, 0x01010101);
  for (let i = firstWord; i < endWord; ) {
    const stop = Math.min(endWord, i + WORDS);
    let four = 0;
    for (; i < stop; i++) four = (four + (validWords[i]! & ~nonZeroBytes(words[i]! ^ pattern))) | 0;
    count += sumOfBytes(four);
  }
  for (let i = endWord * 4; i < to; i++) count += bytes[i] === value ? valid[i]! : 0;
  return count;
}

/** How many of valid[from … to − 1] are 1; all are 0 or 1. */
export function countValid(valid: Uint8Array, validWords: Int32Array, from: number, to: number): number {
  let count = 0;
  const firstWord = (from + 3) >> 2;
  const endWord = to >> 2;
  if (endWord <= firstWord) {
    for (let i = from; i < to; i++) count += valid[i]!;
    return count;
  }
  for (let i = from; i < firstWord * 4; i++) count += valid[i]!;
  for (let i = firstWord; i < endWord; ) {
    const stop = Math.min(endWord, i + WORDS);
    let four = 0;
    for (; i < stop; i++) four = (four + validWords[i]!) | 0;
    count += sumOfBytes(four);
  }
  for (let i = endWord * 4; i < to; i++) count += valid[i]!;
  return count;
}

/** How many of row[from … to − 1] equal a value and are valid; the mask's row stands from `start`. */
export function countEqual(row: Float64Array, valid: Uint8Array | null, start: number, from: number, to: number, value: number): number {
  let count = 0;
  if (valid === null) for (let x = from; x < to; x++) count += row[x] === value ? 1 : 0;
  else for (let x = from; x < to; x++) count += row[x] === value ? valid[start + x]! : 0;
  return count;
}

/**
 * Adds bytes[from … to − 1] to four histograms of 256 counters: neighbours of one value, the rule in class rasters, would wait for each other
 * in a single one. The counts are the sums of the four.
 */
export function countBytes(bytes: Uint8Array, from: number, to: number, histograms: Int32Array): void {
  let i = from;
  for (const end = to - 3; i < end; i += 4) {
    histograms[bytes[i]!]!++;
    histograms[256 + bytes[i + 1]!]!++;
    histograms[512 + bytes[i + 2]!]!++;
    histograms[768 + bytes[i + 3]!]!++;
  }
  for (; i < to; i++) histograms[bytes[i]!]!++;
}

/** The same of those that are valid. */
export function countValidBytes(bytes: Uint8Array, valid: Uint8Array, from: number, to: number, histograms: Int32Array): void {
  let i = from;
  for (const end = to - 3; i < end; i += 4) {
    histograms[bytes[i]!]! += valid[i]!;
    histograms[256 + bytes[i + 1]!]! += valid[i + 1]!;
    histograms[512 + bytes[i + 2]!]! += valid[i + 2]!;
    histograms[768 + bytes[i + 3]!]! += valid[i + 3]!;
  }
  for (; i < to; i++) histograms[bytes[i]!]! += valid[i]!;
}
