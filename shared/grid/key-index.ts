import { TilefoldError } from "../core/errors.js";
import { hilbertCell, hilbertCurve, hilbertIndex, hilbertRanges } from "./hilbert-curve.js";
import { appendRange, type IndexRange } from "./index-ranges.js";
import { checkedKeyBounds, type KeyBounds } from "./key-bounds.js";
import { mortonIndexBig, mortonKeyBig } from "./morton.js";
import { keyText, type TileKey } from "./tile-key.js";
import { zRanges } from "./z-curve.js";

export const KEY_INDEX_KINDS = ["zorder", "hilbert", "rowmajor"] as const;
export type KeyIndexKind = (typeof KEY_INDEX_KINDS)[number];

/** One number for each key of the bounds. */
export interface KeyIndex<Key extends TileKey = TileKey> {
  readonly kind: KeyIndexKind;
  readonly keyBounds: KeyBounds<Key>;
  /** GRID_INVALID for a key that the index has no number for. */
  toIndex(key: Key): bigint;
  /** The indexes of all keys of some bounds, and no others: runs with both ends inclusive, in order, none adjacent to the next. */
  ranges(keyBounds: KeyBounds<Key>): IndexRange[];
}

/** An index that can be read backwards. */
export interface SpatialKeyIndex extends KeyIndex {
  fromIndex(index: bigint): TileKey;
}

/**
 * GeoTrellis's indexes of spatial keys.
 * zorder interleaves the key's own bits, whatever the bounds (columns and rows from 0 to 2^31 - 1);
 * hilbert is the compact Hilbert curve over as many bits per axis as max - min needs, keys counted from minKey;
 * rowmajor counts along the rows of the bounds.
 */
export function keyIndex(kind: KeyIndexKind, keyBounds: KeyBounds): SpatialKeyIndex {
  checkedKeyBounds(keyBounds);
  switch (kind) {
    case "zorder":
      return zOrderIndex(keyBounds);
    case "hilbert":
      return hilbertKeyIndex(keyBounds);
    case "rowmajor":
      return rowMajorIndex(keyBounds);
    default:
      throw new TilefoldError("GRID_INVALID", `There is no key index "${kind satisfies never}".`, {
        hint: `Use one of ${KEY_INDEX_KINDS.join(", ")}.`,
      });
  }
}

const Z2 = { axes: 2, bits: 31 };

function zOrderIndex(keyBounds: KeyBounds): SpatialKeyIndex {
  const check = (key: TileKey) => checkedCell("zorder", key, key.col, key.row, 2 ** 31 - 1, 2 ** 31 - 1);
  check(keyBounds.minKey);
  check(keyBounds.maxKey);
  return {
    kind: "zorder",
    keyBounds,
    toIndex: (key) => {
      check(key);
      return mortonIndexBig(key.col, key.row);
    },
    fromIndex: mortonKeyBig,
    ranges: (bounds) => {
      checkedKeyBounds(bounds);
      return zRanges(Z2, { min: check(bounds.minKey), max: check(bounds.maxKey) });
    },
  };
}

/** Bits that hold the whole numbers from 0 to `value`. */
export function bitsFor(value: number): number {
  let bits = 0;
  while (2 ** bits <= value) bits++;
  return bits;
}

function hilbertKeyIndex(keyBounds: KeyBounds): SpatialKeyIndex {
  const { minKey, maxKey } = keyBounds;
  const curve = hilbertCurve([bitsFor(maxKey.col - minKey.col), bitsFor(maxKey.row - minKey.row)]);
  const [cols, rows] = curve.bits.map((bits) => 2 ** bits) as [number, number];
  const check = (key: TileKey) => checkedCell("hilbert", key, key.col - minKey.col, key.row - minKey.row, cols - 1, rows - 1);
  return {
    kind: "hilbert",
    keyBounds,
    toIndex: (key) => hilbertIndex(curve, check(key)),
    fromIndex: (index) => {
      const [col, row] = hilbertCell(curve, index) as [number, number];
      return { col: col + minKey.col, row: row + minKey.row };
    },
    ranges: (bounds) => {
      checkedKeyBounds(bounds);
      return hilbertRanges(curve, { min: check(bounds.minKey), max: check(bounds.maxKey) });
    },
  };
}

function rowMajorIndex(keyBounds: KeyBounds): SpatialKeyIndex {
  const { minKey, maxKey } = keyBounds;
  const cols = maxKey.col - minKey.col + 1;
  const check = (key: TileKey) =>
    checkedCell("rowmajor", key, key.col - minKey.col, key.row - minKey.row, cols - 1, Number.MAX_SAFE_INTEGER);
  const toIndex = (key: TileKey): bigint => {
    const [col, row] = check(key);
    return BigInt(cols) * BigInt(row) + BigInt(col);
  };
  return {
    kind: "rowmajor",
    keyBounds,
    toIndex,
    fromIndex: (index) => ({ col: Number(index % BigInt(cols)) + minKey.col, row: Number(index / BigInt(cols)) + minKey.row }),
    ranges: (bounds) => {
      checkedKeyBounds(bounds);
      const ranges: IndexRange[] = [];
      if (bounds.maxKey.col - bounds.minKey.col + 1 === cols) appendRange(ranges, toIndex(bounds.minKey), toIndex(bounds.maxKey));
      else
        for (let row = bounds.minKey.row; row <= bounds.maxKey.row; row++)
          appendRange(ranges, toIndex({ col: bounds.minKey.col, row }), toIndex({ col: bounds.maxKey.col, row }));
      return ranges;
    },
  };
}

/** Column and row counted from the curve's corner; GRID_INVALID when they are not on it. */
function checkedCell(kind: KeyIndexKind, key: TileKey, col: number, row: number, lastCol: number, lastRow: number): [number, number] {
  if (!(Number.isInteger(col) && Number.isInteger(row) && col >= 0 && row >= 0 && col <= lastCol && row <= lastRow))
    throw new TilefoldError("GRID_INVALID", `The ${kind} index has no number for key ${keyText(key)}.`, {
      hint: "Make the index over bounds that hold all keys.",
    });
  return [col, row];
}
