import { TilefoldError } from "../core/errors.js";
import type { ByteRange } from "./store.js";

export interface CoalesceLimits {
  /** Unwanted bytes between two ranges that one request may carry. */
  readonly gapBytes: number;
  /** Ranges are joined up to this size; a single longer range stays whole. */
  readonly joinBytes: number;
}

/** One request that answers the ranges at `members` (indices into the ranges asked for). */
export interface JoinedRange extends ByteRange {
  readonly members: readonly number[];
}

/** Joins neighbouring ranges into requests, in order of offset. Empty ranges need no request. */
export function joinRanges(ranges: readonly ByteRange[], limits: CoalesceLimits): JoinedRange[] {
  const order = ranges.map((_, index) => index).filter((index) => (ranges[index] as ByteRange).length > 0);
  order.sort((a, b) => (ranges[a] as ByteRange).offset - (ranges[b] as ByteRange).offset || a - b);
  const joined: JoinedRange[] = [];
  let members: number[] = [];
  let start = 0;
  let end = 0;
  const flush = () => {
    if (members.length > 0) joined.push({ offset: start, length: end - start, members });
  };
  for (const index of order) {
    const { offset, length } = ranges[index] as ByteRange;
    const rangeEnd = offset + length;
    const fits = members.length > 0 && offset <= end + limits.gapBytes && (rangeEnd <= end || rangeEnd - start <= limits.joinBytes);
    if (!fits) {
      flush();
      members = [];
      start = offset;
      end = rangeEnd;
    }
    members.push(index);
    end = Math.max(end, rangeEnd);
  }
  flush();
  return joined;
}

/** Throws RASTER_MALFORMED unless every range is made of whole, non-negative numbers below 2^53. */
export function checkRanges(uri: string, ranges: readonly ByteRange[]): void {
  for (const { offset, length } of ranges) {
    if (
      !(Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0 && Number.isSafeInteger(offset + length))
    ) {
      throw new TilefoldError("RASTER_MALFORMED", `${uri} cannot have ${length} bytes from byte ${offset}`, { at: { uri } });
    }
  }
}

export function endsBeyond(uri: string, range: ByteRange, size: number): TilefoldError {
  return new TilefoldError(
    "RASTER_TRUNCATED",
    `${uri} ends at byte ${size}, but ${range.length} bytes from byte ${range.offset} were asked for`,
    {
      at: { uri, byte: size },
    },
  );
}

/**
 * Cuts the asked ranges out of the joined buffers, in the order asked. Where a buffer is mostly gap its pieces are copied, so that
 * what a caller keeps holds at most twice the bytes it asked for.
 */
export function cutRanges(ranges: readonly ByteRange[], joined: readonly JoinedRange[], buffers: readonly Uint8Array[]): Uint8Array[] {
  const answer: Uint8Array[] = ranges.map(() => EMPTY);
  joined.forEach((request, i) => {
    const buffer = buffers[i] as Uint8Array;
    let wanted = 0;
    for (const index of request.members) wanted += (ranges[index] as ByteRange).length;
    const copy = wanted * 2 < request.length;
    for (const index of request.members) {
      const { offset, length } = ranges[index] as ByteRange;
      const from = offset - request.offset;
      answer[index] = copy ? buffer.slice(from, from + length) : buffer.subarray(from, from + length);
    }
  });
  return answer;
}

const EMPTY = new Uint8Array(0);
