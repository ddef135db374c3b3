/** The numbers of a layer's tiles, with or without a time in their keys: one description for both, which travels as data. */
import { TilefoldError } from "../core/errors.js";
import type { IndexRange } from "./index-ranges.js";
import type { KeyBounds } from "./key-bounds.js";
import { type KeyIndexKind, keyIndex } from "./key-index.js";
import { hilbertSpaceTimeIndex, zOrderSpaceTimeIndex } from "./space-time-key-index.js";
import { keyText, type LayerKey, type SpaceTimeKey } from "./tile-key.js";

/** What makes a key index. The bounds' keys have an instant where the index is one of space and time. */
export interface TileNumbers {
  readonly kind: KeyIndexKind;
  readonly keyBounds: KeyBounds<LayerKey>;
  /** Of zorder with a time: milliseconds. */
  readonly temporalResolution?: number;
  /** Of hilbert with a time. */
  readonly temporalBits?: number;
}

export interface LayerIndex {
  readonly kind: KeyIndexKind;
  readonly keyBounds: KeyBounds<LayerKey>;
  /** Whether keys have an instant. */
  readonly timed: boolean;
  /** GRID_INVALID for a key that the index has no number for. */
  toIndex(key: LayerKey): bigint;
  /** @param instant of a tile of a timed layer: its index alone tells the step of time only */
  fromIndex(index: bigint, instant?: number): LayerKey;
  /** As KeyIndex has it; of a timed layer other instants of the same steps lie among them. */
  ranges(keyBounds: KeyBounds<LayerKey>): IndexRange[];
}

/** @throws GRID_INVALID for bounds that the index cannot count, and for rowmajor with a time, which GeoTrellis has not either */
export function layerIndex(numbers: TileNumbers): LayerIndex {
  const { kind, keyBounds, temporalResolution, temporalBits } = numbers;
  if (!isTimed(keyBounds)) {
    const { toIndex, fromIndex, ranges } = keyIndex(kind, keyBounds);
    return { kind, keyBounds, timed: false, toIndex, fromIndex: (index) => fromIndex(index), ranges };
  }
  if (kind === "rowmajor")
    throw new TilefoldError("GRID_INVALID", "There is no row-major index of keys with a time.", { hint: "Use zorder or hilbert." });
  const index = kind === "zorder" ? zOrderSpaceTimeIndex(keyBounds, temporalResolution!) : hilbertSpaceTimeIndex(keyBounds, temporalBits!);
  return {
    kind,
    keyBounds,
    timed: true,
    toIndex: (key) => index.toIndex(timed(key)),
    fromIndex: (number, instant) => ({ ...index.tileOf(number), ...(instant === undefined ? {} : { instant }) }),
    ranges: ({ minKey, maxKey }) => index.ranges({ minKey: timed(minKey), maxKey: timed(maxKey) }),
  };
}

export const isTimed = (bounds: KeyBounds<LayerKey>): bounds is KeyBounds<SpaceTimeKey> => bounds.minKey.instant !== undefined;

function timed(key: LayerKey): SpaceTimeKey {
  const { instant } = key;
  if (instant !== undefined) return { ...key, instant };
  throw new TilefoldError("GRID_INVALID", `key ${keyText(key)} has no instant, and the layer's keys have one`);
}

/** The same bounds at some instants. */
export const boundsAt = ({ minKey, maxKey }: KeyBounds<LayerKey>, first: number, last: number): KeyBounds<SpaceTimeKey> => ({
  minKey: { col: minKey.col, row: minKey.row, instant: first },
  maxKey: { col: maxKey.col, row: maxKey.row, instant: last },
});
