/** A zone's part of a partial: exact, mergeable, one line of text. */
import { TilefoldError } from "../core/errors.js";
import type { Count, ValueCovers } from "./covers.js";
import type { ExactText } from "./exact-text.js";

/** Cover in units of 2^-29 pixels and area in units of 2^-29 area units, as decimal text. */
export type CoverArea = readonly [cover: string, area: string];

export interface ZonalBandRow {
  /** Pixels with any coverage that hold a value, and those that hold none: masked, nodata or NaN. */
  readonly validPixels: number;
  readonly invalidPixels: number;
  readonly valid: CoverArea;
  readonly invalid: CoverArea;
  /** Value, cover, area; ascending by value, without those of no cover. */
  readonly classes?: readonly (readonly [value: number, cover: string, area: string])[];
  /** Values and their covers: all statistics of the band follow from them. */
  readonly table?: ValueCovers;
  /** Sums of value × cover and value² × cover, in pixels. */
  readonly sum?: ExactText;
  readonly squares?: ExactText;
  /** Absent where nothing is valid. */
  readonly min?: number;
  readonly max?: number;
  /** Buckets of the sketch and their covers. */
  readonly sketch?: ValueCovers;
  /** Bins of the histogram by index. */
  readonly bins?: ValueCovers;
}

export interface ZonalRow {
  readonly zone: number;
  /** All that lies inside the zone. */
  readonly total: CoverArea;
  /** What clipping weights to 0 … 1 pixel took from the total (negative: added), in units of 2^-29 pixels; absent where nothing, as nearly always. */
  readonly clipped?: string;
  /** Pixels of the zone's batches with any coverage, and without. */
  readonly inside: number;
  readonly outside: number;
  readonly bands: readonly ZonalBandRow[];
  /** Class, value of the second band, cover, area; ascending. */
  readonly by?: readonly (readonly [value: number, by: number, cover: string, area: string])[];
}

/** The row as one line; equal rows give equal lines. Infinite values are written as text, which JSON has no number for. */
export function encodeRow(row: ZonalRow): string {
  return JSON.stringify({
    zone: row.zone,
    total: row.total,
    clipped: row.clipped,
    inside: row.inside,
    outside: row.outside,
    bands: row.bands.map((band) => ({
      validPixels: band.validPixels,
      invalidPixels: band.invalidPixels,
      valid: band.valid,
      invalid: band.invalid,
      classes: band.classes?.map(([value, ...rest]) => [textOfInfinite(value), ...rest]),
      table: encodeCovers(band.table),
      sum: band.sum,
      squares: band.squares,
      min: band.min === undefined ? undefined : textOfInfinite(band.min),
      max: band.max === undefined ? undefined : textOfInfinite(band.max),
      sketch: encodeCovers(band.sketch),
      bins: encodeCovers(band.bins),
    })),
    by: row.by,
  });
}

type Encoded = number | "Infinity" | "-Infinity";

const textOfInfinite = (value: number): Encoded => (Number.isFinite(value) ? value : (String(value) as Encoded));

/** Ascending values: only the first and the last can be infinite. */
function encodeCovers(covers: ValueCovers | undefined) {
  if (covers === undefined || covers.values.length === 0) return covers;
  const { values } = covers;
  const ends = Number.isFinite(values[0]) && Number.isFinite(values.at(-1));
  return { values: ends ? values : values.map(textOfInfinite), covers: covers.covers };
}

interface EncodedCovers {
  values: Encoded[];
  readonly covers: Count[];
}

/** @throws AUDIT_FAILED for a line that is no row */
export function decodeRow(line: string): ZonalRow {
  try {
    const row = JSON.parse(line) as ZonalRow;
    if (Number.isInteger(row.zone) && Array.isArray(row.bands)) {
      for (const band of row.bands as { -readonly [K in keyof ZonalBandRow]: ZonalBandRow[K] }[]) {
        if (band.min !== undefined) band.min = Number(band.min);
        if (band.max !== undefined) band.max = Number(band.max);
        for (const entry of (band.classes ?? []) as unknown as [number, string, string][]) entry[0] = Number(entry[0]);
        for (const covers of [band.table, band.sketch, band.bins] as (EncodedCovers | undefined)[]) decodeEnds(covers);
      }
      return row;
    }
  } catch {
    // told below
  }
  throw new TilefoldError("AUDIT_FAILED", `a partial holds a line that is no row: ${line.slice(0, 80)}`);
}

function decodeEnds(covers: EncodedCovers | undefined): void {
  if (covers === undefined || covers.values.length === 0) return;
  const last = covers.values.length - 1;
  covers.values[0] = Number(covers.values[0]) as Encoded;
  covers.values[last] = Number(covers.values[last]) as Encoded;
}
