/**
 * Covers by integer key of one tile of a zone, poured into the zone's when the tile ends. One a thread and band serves all zones: it is as wide as
 * there are keys, and a zone keeps only what it met.
 */
import { COVERAGE_ONE } from "../geo/spans.js";
import type { CellArray } from "../raster/cell-type.js";
import { countBytes } from "./count-cells.js";
import type { Covers } from "./covers.js";

export interface KeyHistogram {
  /** Adds the pixels from … to − 1 with one weight; a pixel's key is its cell + offset. */
  addKeys(cells: CellArray, offset: number, from: number, to: number, weight: number): void;
  /** The same of whole pixels of bytes. */
  addBytes(bytes: Uint8Array | Int8Array, from: number, to: number): void;
  /** Empties it into a zone's covers; after 2^22 pixels at most. @param flip turns a byte into its key: 128 for signed ones, whose offset is 128, too */
  pour(covers: Covers, flip: number): void;
}

/** @param width how many keys there are */
export function createKeyHistogram(width: number): KeyHistogram {
  const covers = new Float64Array(width);
  let touched = new Int32Array(256);
  let count = 0;
  const bytes = new Int32Array(1024);
  let anyBytes = false;
  return {
    addKeys(cells, offset, from, to, weight) {
      for (let i = from; i < to; i++) {
        const key = cells[i]! + offset;
        const before = covers[key]!;
        if (before === 0) {
          if (count === touched.length) {
            const larger = new Int32Array(count * 2);
            larger.set(touched);
            touched = larger;
          }
          touched[count++] = key;
        }
        covers[key] = before + weight;
      }
    },
    addBytes(cells, from, to) {
      countBytes(cells, from, to, bytes);
      anyBytes = true;
    },
    pour(into, flip) {
      for (let i = 0; i < count; i++) {
        const key = touched[i]!;
        into.add(key, covers[key]!);
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
