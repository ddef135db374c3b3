import type { CellArray } from "../raster/cell-type.js";
import type { ZonalBandRow } from "./zonal-row.js";

/** What a zone keeps of a band's values. */
export interface ValueCollector {
  /**
   * Adds the cells from … to − 1, at most 4,096, all valid and none of them NaN, with one weight.
   * `words` are the memory of the cells as 32-bit words, the first at cell 0.
   */
  addRun(cells: CellArray, words: Int32Array, from: number, to: number, weight: number): void;
  /** Empties the thread's scratch into the zone: when a tile ends, and after 2^22 pixels at most. */
  pour(): void;
  finish(): Partial<ZonalBandRow>;
}
