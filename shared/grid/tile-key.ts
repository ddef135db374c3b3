/** A tile of a layout: column to the east and row to the south, both from the north-west corner. */
export interface TileKey {
  readonly col: number;
  readonly row: number;
}

/** A tile at a time: milliseconds since 1970-01-01T00:00Z. */
export interface SpaceTimeKey extends TileKey {
  readonly instant: number;
}

/** A key of a layer whose keys may have a time. */
export interface LayerKey extends TileKey {
  readonly instant?: number;
}

/** Columns and rows from first to last, both inclusive (GeoTrellis `GridBounds`). */
export interface TileBounds {
  readonly colMin: number;
  readonly rowMin: number;
  readonly colMax: number;
  readonly rowMax: number;
}

/** For messages. */
export const keyText = (key: LayerKey): string =>
  key.instant === undefined ? `(${key.col}, ${key.row})` : `(${key.col}, ${key.row}, ${key.instant})`;
