/** A zone's part of a partial: exact, mergeable, one line of text. */
import { TilefoldError } from "../core/errors.js";
import type { ExactText } from "./exact-sum.js";

/** Cover in units of 2^-29 pixels and area in units of 2^-29 area units, as decimal text. */
export type CoverArea = readonly [cover: string, area: string];

export interface ZonalBandRow {
  readonly valid: CoverArea;
  /** Pixels with any coverage that hold a value. */
  readonly validPixels: number;
  /** Value, cover, area; ascending by value. */
  readonly classes?: readonly (readonly [value: number, cover: string, area: string])[];
  /** Value and cover, ascending by value: the table that all statistics follow from. */
  readonly table?: readonly (readonly [value: number, cover: string])[];
  /** Sums of value × cover and value² × cover. */
  readonly sum?: ExactText;
  readonly squares?: ExactText;
  readonly min?: number;
  readonly max?: number;
  /** Bucket and cover, ascending. */
  readonly sketch?: readonly (readonly [bucket: number, cover: string])[];
}

export interface ZonalRow {
  readonly zone: number;
  /** All that lies inside the zone. */
  readonly total: CoverArea;
  /** Pixels of the batches with any coverage, and without. */
  readonly inside: number;
  readonly outside: number;
  readonly bands: readonly ZonalBandRow[];
  /** Class, value of the second band, cover, area; ascending. */
  readonly by?: readonly (readonly [value: number, by: number, cover: string, area: string])[];
}

/** The row as one line; equal rows give equal lines. */
export const encodeRow = (row: ZonalRow): string => JSON.stringify(row);

/** @throws AUDIT_FAILED for a line that is no row */
export function decodeRow(line: string): ZonalRow {
  try {
    const row = JSON.parse(line) as ZonalRow;
    if (Number.isInteger(row.zone) && Array.isArray(row.bands)) return row;
  } catch {
    // told below
  }
  throw new TilefoldError("AUDIT_FAILED", `a partial holds a line that is no row: ${line.slice(0, 80)}`);
}
