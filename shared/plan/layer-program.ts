/** What a tile's pixels are made of: a small tree of readonly data that the plan carries and every worker evaluates alike. */
import type { BandHeader } from "../cog/header.js";
import type { Affine } from "../grid/affine.js";
import type { CellType } from "../raster/cell-type.js";

/** A grid of pixels with its place on earth. `crs` as parseCrs takes it; null where the source has none. */
export interface PlacedGrid {
  readonly width: number;
  readonly height: number;
  readonly transform: Affine;
  readonly crs: string | null;
}

export interface LayerBand {
  readonly name: string;
  readonly cellType: CellType;
  /** What invalid pixels are written as, where the sources say so. */
  readonly nodata: BandHeader["nodata"];
}

/** One source's place in the grid of a layer: its north-west pixel lies at (col, row). */
export interface SourcePart {
  /** Index into the plan's sources. */
  readonly source: number;
  readonly col: number;
  readonly row: number;
  /** Band indices of the source, from 0, in the layer's order. */
  readonly bands: readonly number[];
}

/** Sources whose grids are one grid: where they overlap the first valid value wins, band by band. */
export interface SourcesProgram {
  readonly kind: "sources";
  readonly grid: PlacedGrid;
  readonly bands: readonly LayerBand[];
  readonly parts: readonly SourcePart[];
}

export type LayerProgram = SourcesProgram;
