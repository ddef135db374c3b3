import { TilefoldError } from "../core/errors.js";

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

/** West-east length in CRS units. */
export const width = (extent: Extent): number => extent.xmax - extent.xmin;

/** South-north length in CRS units. */
export const height = (extent: Extent): number => extent.ymax - extent.ymin;

/** Whether the two share a point; a common edge or corner is enough. */
export const extentsIntersect = (a: Extent, b: Extent): boolean =>
  a.xmin <= b.xmax && b.xmin <= a.xmax && a.ymin <= b.ymax && b.ymin <= a.ymax;

/** Whether the two share an area: extents that only touch do not. */
export const extentsOverlap = (a: Extent, b: Extent): boolean => a.xmin < b.xmax && b.xmin < a.xmax && a.ymin < b.ymax && b.ymin < a.ymax;

/** Whether `inner` lies in `outer`, edges included. */
export const extentContains = (outer: Extent, inner: Extent): boolean =>
  inner.xmin >= outer.xmin && inner.ymin >= outer.ymin && inner.xmax <= outer.xmax && inner.ymax <= outer.ymax;

/** Whether the point lies in the extent, edges included. */
export const extentContainsPoint = (extent: Extent, x: number, y: number): boolean =>
  x >= extent.xmin && x <= extent.xmax && y >= extent.ymin && y <= extent.ymax;

/** What both cover, of no width or height where they only touch; null where they share nothing. */
export function extentIntersection(a: Extent, b: Extent): Extent | null {
  const common = {
    xmin: Math.max(a.xmin, b.xmin),
    ymin: Math.max(a.ymin, b.ymin),
    xmax: Math.min(a.xmax, b.xmax),
    ymax: Math.min(a.ymax, b.ymax),
  };
  return common.xmin <= common.xmax && common.ymin <= common.ymax ? common : null;
}

/** The smallest extent that covers both. */
export const extentUnion = (a: Extent, b: Extent): Extent => ({
  xmin: Math.min(a.xmin, b.xmin),
  ymin: Math.min(a.ymin, b.ymin),
  xmax: Math.max(a.xmax, b.xmax),
  ymax: Math.max(a.ymax, b.ymax),
});

/** Grown by `dx` to the west and east and by `dy` to the south and north, in CRS units. */
export const bufferExtent = (extent: Extent, dx: number, dy: number = dx): Extent => ({
  xmin: extent.xmin - dx,
  ymin: extent.ymin - dy,
  xmax: extent.xmax + dx,
  ymax: extent.ymax + dy,
});

/** For messages. */
export const extentText = ({ xmin, ymin, xmax, ymax }: Extent): string => `(${xmin}, ${ymin}, ${xmax}, ${ymax})`;

/** The extent itself, or GRID_INVALID when an edge is not a finite number or the edges are the wrong way round. */
export function checkedExtent(extent: Extent, called = "extent"): Extent {
  const { xmin, ymin, xmax, ymax } = extent;
  if (![xmin, ymin, xmax, ymax].every(Number.isFinite))
    throw new TilefoldError("GRID_INVALID", `The ${called} ${extentText(extent)} has an edge that is no finite number.`);
  if (xmin > xmax) throw new TilefoldError("GRID_INVALID", `The ${called} ${extentText(extent)} has its west edge east of its east edge.`);
  if (ymin > ymax)
    throw new TilefoldError("GRID_INVALID", `The ${called} ${extentText(extent)} has its south edge north of its north edge.`);
  return extent;
}
