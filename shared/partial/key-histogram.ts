/**
 * Covers by integer key of one tile of a zone, poured into the zone's when the tile ends. One a thread and band serves all zones: it is as wide as
 * there are keys, and a zone keeps only what it met.
 */
import { COVERAGE_ONE } from "../geo/spans.js";
import { countBytes, countValidBytes } from "./count-cells.js";
import type { Covers } from "./covers.js";

export type Keys = Uint8Array | Uint16Array | Int32Array;

export interface KeyHistogram {
  /** Adds keys[from … to − 1], where `valid` is 1 (null: everywhere), with one weight. */
  addKeys(keys: Keys, valid: Uint8Array | null, from: number, to: number, weight: number): void;
  /** The same of whole pixels whose keys are bytes. */
  addBytes(bytes: Uint8Array, valid: Uint8Array | null, from: number, to: number): void;
  /**
   * Empties it into a zone's covers; after 2^22 pixels at most.
   * @param flip is what keys are combined with (exclusive or): the sign bit of signed cells, which puts them in their order
   */
  pour(covers: Covers, flip: number): void;
}

/** @param width how many keys there are */
export function createKeyHistogram(width: number): KeyHistogram {
  const covers = new Float64Array(width);
  let touched = new Int32Array(256);
  let count = 0;
  const bytes = new Int32Array(1024);
  let anyBytes = false;

  const touch = (key: number): void => {
    if (count === touched.length) {
      const larger = new Int32Array(count * 2);
      larger.set(touched);
      touched = larger;
    }
    touched[count++] = key;
  };

  return {
    addKeys(keys, valid, from, to, weight) {
      for (let i = from; i < to; i++) {
        if (valid !== null && valid[i] === 0) continue;
        const key = keys[i]!;
        const before = covers[key]!;
        if (before === 0) touch(key);
        covers[key] = before + weight;
      }
    },
    addBytes(cells, valid, from, to) {
      anyBytes = true;
      if (valid === null) countBytes(cells, from, to, bytes);
      else countValidBytes(cells, valid, from, to, bytes);
    },
    pour(into, flip) {
      for (let i = 0; i < count; i++) {
        const key = touched[i]!;
        into.add(key ^ flip, covers[key]!);
        covers[key] = 0;
      }
      count = 0;
      if (!anyBytes) return;
      anyBytes = false;
      for (let byte = 0; byte < 256; byte++) {
        const pixels = bytes[byte]! + bytes[256 + byte]! + bytes[512 + byte]! + bytes[768 + byte]!;
        if (pixels > 0) into.add(byte ^ flip, pixels * COVERAGE_ONE);
      }
      bytes.fill(0);
    },
  };
}
