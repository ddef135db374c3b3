import { TilefoldError } from "../core/errors.js";
import { keyText, type LayerKey, type TileKey } from "./tile-key.js";

/** All keys from `minKey` to `maxKey`, both inclusive, axis by axis. There are no empty bounds: what may be empty is null. */
export interface KeyBounds<Key extends TileKey = TileKey> {
  readonly minKey: Key;
  readonly maxKey: Key;
}

const join = <Key extends LayerKey>(a: Key, b: Key, pick: (a: number, b: number) => number): Key =>
  ({
    col: pick(a.col, b.col),
    row: pick(a.row, b.row),
    ...(a.instant !== undefined && b.instant !== undefined ? { instant: pick(a.instant, b.instant) } : {}),
  }) as Key;

const atMost = (a: LayerKey, b: LayerKey): boolean =>
  a.col <= b.col && a.row <= b.row && (a.instant === undefined || b.instant === undefined || a.instant <= b.instant);

/** The smallest bounds that hold both; either may be null. */
export function keyBoundsUnion<Key extends LayerKey>(a: KeyBounds<Key>, b: KeyBounds<Key> | null): KeyBounds<Key> {
  return b === null ? a : { minKey: join(a.minKey, b.minKey, Math.min), maxKey: join(a.maxKey, b.maxKey, Math.max) };
}

/** The keys in both, or null when there are none. */
export function keyBoundsIntersection<Key extends LayerKey>(a: KeyBounds<Key>, b: KeyBounds<Key>): KeyBounds<Key> | null {
  const bounds = { minKey: join(a.minKey, b.minKey, Math.max), maxKey: join(a.maxKey, b.maxKey, Math.min) };
  return atMost(bounds.minKey, bounds.maxKey) ? bounds : null;
}

export const keyBoundsContain = <Key extends LayerKey>(bounds: KeyBounds<Key>, key: Key): boolean =>
  atMost(bounds.minKey, key) && atMost(key, bounds.maxKey);

export const keyBoundsCover = <Key extends LayerKey>(outer: KeyBounds<Key>, inner: KeyBounds<Key>): boolean =>
  keyBoundsContain(outer, inner.minKey) && keyBoundsContain(outer, inner.maxKey);

/** How many tiles the bounds hold at one instant; exact up to 2^53. */
export const keyBoundsCount = ({ minKey, maxKey }: KeyBounds): number => (maxKey.col - minKey.col + 1) * (maxKey.row - minKey.row + 1);

/** The smallest bounds that hold all keys; null for none. */
export function keyBoundsOf<Key extends LayerKey>(keys: Iterable<Key>): KeyBounds<Key> | null {
  let bounds: KeyBounds<Key> | null = null;
  for (const key of keys) bounds = keyBoundsUnion({ minKey: key, maxKey: key }, bounds);
  return bounds;
}

/** The keys of the bounds, row by row. */
export function* keysInBounds({ minKey, maxKey }: KeyBounds): Generator<TileKey> {
  for (let row = minKey.row; row <= maxKey.row; row++) for (let col = minKey.col; col <= maxKey.col; col++) yield { col, row };
}

/** The bounds themselves, or GRID_INVALID when a member is no whole number or the keys are the wrong way round. */
export function checkedKeyBounds<Key extends LayerKey>(bounds: KeyBounds<Key>): KeyBounds<Key> {
  const { minKey, maxKey } = bounds;
  const members = (key: LayerKey) => [key.col, key.row, key.instant ?? 0];
  if (![...members(minKey), ...members(maxKey)].every(Number.isSafeInteger))
    throw new TilefoldError(
      "GRID_INVALID",
      `The key bounds ${keyText(minKey)} to ${keyText(maxKey)} hold something other than whole numbers.`,
    );
  if (!atMost(minKey, maxKey))
    throw new TilefoldError("GRID_INVALID", `The key bounds ${keyText(minKey)} to ${keyText(maxKey)} are the wrong way round.`);
  return bounds;
}
