import { TilefoldError } from "../core/errors.js";
import { hilbertCell, hilbertCurve, hilbertIndex, hilbertRanges } from "./hilbert-curve.js";
import { type CellBox, joinedRanges } from "./index-ranges.js";
import { checkedKeyBounds, type KeyBounds } from "./key-bounds.js";
import { bitsFor, type KeyIndex } from "./key-index.js";
import { keyText, type SpaceTimeKey, type TileKey } from "./tile-key.js";
import { zCell, zIndex, zRanges } from "./z-curve.js";

const DAY = 86_400_000;

/** Milliseconds of GeoTrellis's named resolutions; its months have 30 days and its years 365. */
export const TEMPORAL_RESOLUTIONS = { second: 1000, minute: 60_000, hour: 3_600_000, day: DAY, month: 30 * DAY, year: 365 * DAY } as const;

/** Which bin of time an index stands for is known, the instant within it is not. */
export interface SpaceTimeKeyIndex extends KeyIndex<SpaceTimeKey> {
  tileOf(index: bigint): TileKey;
}

/** GeoTrellis's indexes are signed numbers of 64 bits. */
const MOST_BITS = 63;

const Z3_BITS = 21;
const Z3_SIDE = 2 ** Z3_BITS;
const Z3 = { axes: 3, bits: Z3_BITS };

/**
 * GeoTrellis's `ZSpaceTimeKeyIndex`: column, row and time bin interleaved, 21 bits each, the time bin highest. A time bin is
 * `temporalResolution` milliseconds long, counted from 1970 and, as there, rounded towards it; keys of one tile and bin share an index.
 * Bins wrap after 2^21; GRID_INVALID for bounds that are longer than that, or reach past column or row 2^21 - 1.
 */
export function zOrderSpaceTimeIndex(keyBounds: KeyBounds<SpaceTimeKey>, temporalResolution: number): SpaceTimeKeyIndex {
  checkedKeyBounds(keyBounds);
  if (!(Number.isSafeInteger(temporalResolution) && temporalResolution > 0))
    throw new TilefoldError(
      "GRID_INVALID",
      `The temporal resolution is ${temporalResolution}; it is a whole number of milliseconds above 0.`,
    );
  const bin = (instant: number): number => Math.trunc(instant / temporalResolution);
  const wrap = (of: number): number => ((of % Z3_SIDE) + Z3_SIDE) % Z3_SIDE;
  const check = (key: SpaceTimeKey): SpaceTimeKey => {
    if (!(isIndex(key.col, Z3_SIDE) && isIndex(key.row, Z3_SIDE) && Number.isSafeInteger(key.instant)))
      throw new TilefoldError(
        "GRID_INVALID",
        `The zorder index has no number for key ${keyText(key)}: columns and rows go from 0 to ${Z3_SIDE - 1}.`,
      );
    return key;
  };
  const checkSpan = (bounds: KeyBounds<SpaceTimeKey>): void => {
    if (bin(check(bounds.maxKey).instant) - bin(check(bounds.minKey).instant) >= Z3_SIDE)
      throw new TilefoldError("GRID_INVALID", `The key bounds span more than ${Z3_SIDE} time bins of ${temporalResolution} ms.`, {
        hint: "Use a coarser temporal resolution.",
      });
  };
  checkSpan(keyBounds);
  return {
    kind: "zorder",
    keyBounds,
    toIndex: (key) => {
      const { col, row, instant } = check(key);
      return zIndex(Z3, [col, row, wrap(bin(instant))]);
    },
    tileOf: (index) => {
      const [col, row] = zCell(Z3, index) as [number, number];
      return { col, row };
    },
    ranges: (bounds) => {
      checkedKeyBounds(bounds);
      checkSpan(bounds);
      const { minKey, maxKey } = bounds;
      const box = (first: number, last: number): CellBox => ({ min: [minKey.col, minKey.row, first], max: [maxKey.col, maxKey.row, last] });
      const first = wrap(bin(minKey.instant));
      const last = wrap(bin(maxKey.instant));
      if (first <= last) return zRanges(Z3, box(first, last));
      return joinedRanges([...zRanges(Z3, box(0, last)), ...zRanges(Z3, box(first, Z3_SIDE - 1))]);
    },
  };
}

/**
 * GeoTrellis's `HilbertSpaceTimeKeyIndex`: a compact Hilbert curve over columns, rows and 2^temporalBits bins that divide the time from minKey
 * to maxKey; bounds of no duration have one bin. Keys of one tile and bin share an index.
 */
export function hilbertSpaceTimeIndex(keyBounds: KeyBounds<SpaceTimeKey>, temporalBits: number): SpaceTimeKeyIndex {
  const { minKey, maxKey } = checkedKeyBounds(keyBounds);
  const duration = maxKey.instant - minKey.instant;
  if (!isIndex(temporalBits, 32))
    throw new TilefoldError("GRID_INVALID", `A Hilbert index over time with ${temporalBits} bits: it takes a whole number from 0 to 31.`);
  const bins = 2 ** temporalBits;
  const curve = hilbertCurve([bitsFor(maxKey.col - minKey.col), bitsFor(maxKey.row - minKey.row), temporalBits]);
  if (curve.totalBits > MOST_BITS)
    throw new TilefoldError(
      "GRID_INVALID",
      `A Hilbert index of ${curve.bits.join(" + ")} bits has ${curve.totalBits}; there are at most ${MOST_BITS}.`,
      { hint: "Use fewer bits of time, or zorder." },
    );
  const cell = (key: SpaceTimeKey): number[] => {
    const place = duration === 0 ? 0 : ((key.instant - minKey.instant) * bins) / duration;
    const members = [key.col - minKey.col, key.row - minKey.row, place === bins ? bins - 1 : Math.trunc(place)];
    if (!members.every((member, axis) => isIndex(member, 2 ** curve.bits[axis]!)))
      throw new TilefoldError("GRID_INVALID", `The hilbert index has no number for key ${keyText(key)}.`, {
        hint: "Make the index over bounds that hold all keys.",
      });
    return members;
  };
  return {
    kind: "hilbert",
    keyBounds,
    toIndex: (key) => hilbertIndex(curve, cell(key)),
    tileOf: (index) => {
      const [col, row] = hilbertCell(curve, index) as [number, number];
      return { col: col + minKey.col, row: row + minKey.row };
    },
    ranges: (bounds) => {
      checkedKeyBounds(bounds);
      return hilbertRanges(curve, { min: cell(bounds.minKey), max: cell(bounds.maxKey) });
    },
  };
}

const isIndex = (value: number, end: number): boolean => Number.isInteger(value) && value >= 0 && value < end;
