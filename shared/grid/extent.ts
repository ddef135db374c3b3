/** A rectangle in CRS units. Axis order is x (east, longitude), y (north, latitude). */
export interface Extent {
  readonly xmin: number;
  readonly ymin: number;
  readonly xmax: number;
  readonly ymax: number;
}

/** Width and height of a cell in CRS units, both above 0. */
export interface CellSize {
  readonly width: number;
  readonly height: number;
}
