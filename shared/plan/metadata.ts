/** What sources have in common, found in their headers: GeoTrellis's tile layer metadata. */
import { TilefoldError } from "../core/errors.js";
import { parseCrs } from "../geo/crs.js";
import { sameCrs } from "../geo/crs-identity.js";
import type { Affine } from "../grid/affine.js";
import { type CellSize, type Extent, extentUnion } from "../grid/extent.js";
import type { KeyBounds } from "../grid/key-bounds.js";
import { extentToBounds, type LayoutDefinition } from "../grid/layout-definition.js";
import type { LayoutScheme } from "../grid/layout-scheme.js";
import type { LayerKey } from "../grid/tile-key.js";
import { boundsAt } from "../grid/tile-numbers.js";
import { windowToExtent } from "../grid/window.js";
import type { CellType } from "../raster/cell-type.js";
import { commonCellType } from "../raster/composite-type.js";

/** What is asked of a source: a RasterHeader has it. */
export interface SourceMetadata {
  readonly uri?: string;
  readonly width: number;
  readonly height: number;
  readonly transform: Affine;
  readonly crs: string | null;
  readonly bands: readonly { readonly cellType: CellType }[];
  /** When it was taken, in milliseconds since 1970: of all sources of a layer, or of none. */
  readonly instant?: number;
}

/** GeoTrellis's TileLayerMetadata. */
interface LayerMetadata {
  readonly cellType: CellType;
  readonly layout: LayoutDefinition;
  /** Of the sources. */
  readonly extent: Extent;
  readonly crs: string | null;
  /** With the first and the last instant where sources have one. */
  readonly bounds: KeyBounds<LayerKey>;
}

export interface CollectedLayer {
  readonly zoom: number;
  readonly metadata: LayerMetadata;
}

/** Sources seen as one: nothing of a layout yet. */
export interface CollectedMetadata {
  readonly extent: Extent;
  /** The finest. */
  readonly cellSize: CellSize;
  /** Holds every source's values. */
  readonly cellType: CellType;
  readonly crs: string | null;
}

/** The size of a pixel in CRS units; along its own axes where the raster is rotated. From the outer edges where it is not, as GeoTrellis has it. */
export function cellSizeOf(grid: Pick<SourceMetadata, "width" | "height" | "transform">): CellSize {
  const { a, b, d, e } = grid.transform;
  if (b !== 0 || d !== 0) return { width: Math.hypot(a, d), height: Math.hypot(b, e) };
  const { xmin, ymin, xmax, ymax } = extentOfGrid(grid);
  return { width: (xmax - xmin) / grid.width, height: (ymax - ymin) / grid.height };
}

/** The outer edges of a raster in CRS units. */
export const extentOfGrid = ({ width, height, transform }: Pick<SourceMetadata, "width" | "height" | "transform">): Extent =>
  windowToExtent(transform, { col: 0, row: 0, width, height });

/** The finer of two cell sizes, by the root of their area; the second where they are alike (GeoTrellis). */
export const finerCell = (a: CellSize, b: CellSize): CellSize => (a.width * a.height < b.width * b.height ? a : b);

/**
 * The metadata of a layer of these sources in the layout that the scheme picks for them, by their headers alone.
 * @param sources headers, or rasters that openRaster opened
 * @throws SOURCES_MIXED naming two sources of different CRSs; JOB_INVALID for no source
 */
export function layerMetadata(
  sources: readonly (SourceMetadata | { readonly header: SourceMetadata })[],
  scheme: LayoutScheme,
): CollectedLayer {
  const told = sources.map((source) => ("header" in source ? source.header : source));
  const { extent, cellSize, cellType, crs } = combinedMetadata(told);
  const { zoom, layout } = scheme.levelFor(extent, cellSize);
  const { colMin, rowMin, colMax, rowMax } = extentToBounds(layout, extent);
  const keys = { minKey: { col: colMin, row: rowMin }, maxKey: { col: colMax, row: rowMax } };
  const times = instantsOf(told);
  return { zoom, metadata: { cellType, layout, extent, crs, bounds: times === null ? keys : boundsAt(keys, times[0], times[1]) } };
}

/** @throws SOURCES_MIXED naming a source that has an instant and one that has none */
function instantsOf(sources: readonly SourceMetadata[]): readonly [number, number] | null {
  const dated = sources.filter(({ instant }) => instant !== undefined);
  if (dated.length === 0) return null;
  const other = sources.find(({ instant }) => instant === undefined);
  if (other)
    throw new TilefoldError(
      "SOURCES_MIXED",
      `${called(dated[0]!, "a source")} has an instant and ${called(other, "another one")} has none`,
    );
  return dated.reduce<readonly [number, number]>(
    ([first, last], { instant }) => [Math.min(first, instant!), Math.max(last, instant!)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** @throws SOURCES_MIXED, JOB_INVALID */
export function combinedMetadata(sources: readonly SourceMetadata[]): CollectedMetadata {
  const first = sources[0];
  if (first === undefined) throw new TilefoldError("JOB_INVALID", "there is no source to collect metadata of");
  let extent = extentOfGrid(first);
  let cellSize = cellSizeOf(first);
  const types = new Set<CellType>();
  for (const source of sources) {
    const { crs, bands } = source;
    if (source !== first) {
      if (!haveOneCrs(first.crs, crs)) throw mixedCrs(first, source);
      extent = extentUnion(extent, extentOfGrid(source));
      cellSize = finerCell(cellSize, cellSizeOf(source));
    }
    for (const { cellType } of bands) types.add(cellType);
  }
  return { extent, cellSize, cellType: commonCellType([...types]), crs: first.crs };
}

/** Whether two CRSs are one; sources without any count as one plane. */
export function haveOneCrs(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  return a !== null && b !== null && sameCrs(parseCrs(a), parseCrs(b));
}

const called = ({ uri }: { readonly uri?: string }, otherwise: string): string => uri ?? otherwise;

const crsName = (crs: string | null): string => (crs === null ? "no CRS" : parseCrs(crs).id);

export const mixedCrs = (
  first: { readonly uri?: string; readonly crs: string | null },
  other: { readonly uri?: string; readonly crs: string | null },
): TilefoldError =>
  new TilefoldError(
    "SOURCES_MIXED",
    `${called(first, "the first source")} is in ${crsName(first.crs)} and ${called(other, "another one")} in ${crsName(other.crs)}`,
    {
      hint: 'Reproject each on its own first: {"op": "reproject", "mode": "per-tile", "crs": …} instead of tile-to-layout.',
      at: other.uri === undefined ? {} : { uri: other.uri },
    },
  );
