/**
 * What a tile's pixels are made of: a small tree of readonly data that the plan carries and every worker evaluates alike.
 * Leaves are windows of sources; every other program says how its pixels follow from those of the programs below it.
 */
import type { BandHeader } from "../cog/header.js";
import type { Crs } from "../geo/crs.js";
import type { Affine } from "../grid/affine.js";
import type { CellType } from "../raster/cell-type.js";
import type { CompositeReducer } from "../raster/composite.js";
import type { MaskRule } from "../raster/mask-rule.js";
import type { ResampleMethod, Widen } from "../raster/resample-kernel.js";

/** A grid of pixels with its place on earth. `crs` as parseCrs takes it; null where the source has none. */
export interface PlacedGrid {
  readonly width: number;
  readonly height: number;
  readonly transform: Affine;
  readonly crs: string | null;
}

/** A stored value stands for value × scale + offset. */
export interface Scaling {
  readonly scale: number;
  readonly offset: number;
}

export interface LayerBand {
  readonly name: string;
  readonly cellType: CellType;
  /** What invalid pixels are written as, where the sources say so. */
  readonly nodata: BandHeader["nodata"];
  /** What stored values stand for, where the sources say so; pixels are stored values until a map asks for others. "mixed": sources do not agree. */
  readonly scaling?: Scaling | "mixed";
}

/** One source's place in the grid of a layer: its north-west pixel lies at (col, row). */
export interface SourcePart {
  /** Index into the plan's sources. */
  readonly source: number;
  readonly col: number;
  readonly row: number;
  /** The source's size in pixels. */
  readonly width: number;
  readonly height: number;
  /** Band indices of the source, from 0, in the layer's order. */
  readonly bands: readonly number[];
  /** The overview that is read, from 1; the place and the size are in its pixels. Full resolution where it is not given. */
  readonly overview?: number;
}

interface ProgramBase {
  readonly grid: PlacedGrid;
  readonly bands: readonly LayerBand[];
}

/** Sources whose grids are one grid: where they overlap the first valid value wins, band by band. */
export interface SourcesProgram extends ProgramBase {
  readonly kind: "sources";
  readonly parts: readonly SourcePart[];
  /** Sizes of the overviews that could be read instead, from the finest on, where there is one source. */
  readonly overviews?: readonly { readonly width: number; readonly height: number }[];
}

/** The bands of several programs on one grid, one after the other. */
export interface StackProgram extends ProgramBase {
  readonly kind: "stack";
  readonly inputs: readonly LayerProgram[];
}

/** Some of the input's bands, in another order. */
export interface SelectProgram extends ProgramBase {
  readonly kind: "select";
  readonly input: LayerProgram;
  readonly take: readonly number[];
}

/** An expression of the input's bands. Names are those that the job's writer saw: the input may have been cut down since to the bands that are read. */
export interface BoundExpression {
  readonly text: string;
  readonly names: readonly string[];
  /** Places of the bands that are read: in `names`, and in the input. */
  readonly reads: readonly number[];
  readonly from: readonly number[];
}

export type MaskTest =
  | { readonly kind: "rules"; readonly band: number; readonly rules: readonly MaskRule[] }
  | { readonly kind: "where"; readonly expression: BoundExpression }
  /** What lies outside a polygon, by its pixels' centres. Edges in pixels of the grid, as PixelEdges has them. */
  | { readonly kind: "outside"; readonly coords: readonly number[]; readonly sign: readonly number[] };

/** The input without the pixels for which the test holds (with `keep`: does not hold); the dropped area grows by `dilate` pixels. */
export interface MaskProgram extends ProgramBase {
  readonly kind: "mask";
  readonly input: LayerProgram;
  readonly test: MaskTest;
  readonly keep: boolean;
  readonly dilate: number;
}

/** Bands computed from bands; each is stored as its band's cell type. */
export interface MapProgram extends ProgramBase {
  readonly kind: "map";
  readonly input: LayerProgram;
  readonly expressions: readonly BoundExpression[];
}

/** The input moved by whole pixels: its north-west pixel lies at (col, row). */
export interface ShiftProgram extends ProgramBase {
  readonly kind: "shift";
  readonly input: LayerProgram;
  readonly col: number;
  readonly row: number;
}

/** The input on another grid, of the same CRS or another one. */
export interface ResampleProgram extends ProgramBase {
  readonly kind: "resample";
  readonly input: LayerProgram;
  readonly method: ResampleMethod;
  /** Source pixels that a kernel's unit is along each axis: one number for the whole grid. */
  readonly widen: Widen;
  /** Source pixels by which positions may be approximated. */
  readonly errorThreshold: number;
  /** Source pixels that a window reads beyond its own at least. */
  readonly bufferSize: number;
  /** The two CRSs where they differ, as data: workers carry no table of them. */
  readonly crs: { readonly target: Crs; readonly source: Crs } | null;
}

/** Programs on one grid laid over each other: the first valid value wins, band by band. Values are stored as the band's cell type. */
export interface MosaicProgram extends ProgramBase {
  readonly kind: "mosaic";
  readonly inputs: readonly LayerProgram[];
  /** Where an input can have values, in pixels of the grid: col, row, width and height of each. */
  readonly places: readonly number[];
}

export type LayerReducer =
  | CompositeReducer
  | { readonly kind: "medoid" }
  /** The scene with the greatest score. */
  | { readonly kind: "best"; readonly score: BoundExpression };

/** Scenes on one grid reduced to one image. The first `outputs` bands of a scene are reduced, others are there for the score. */
export interface CompositeProgram extends ProgramBase {
  readonly kind: "composite";
  readonly scenes: readonly LayerProgram[];
  readonly reducer: LayerReducer;
  readonly outputs: number;
  /** The last band counts the scenes that take part. */
  readonly observations: boolean;
}

export type LayerProgram =
  | SourcesProgram
  | StackProgram
  | SelectProgram
  | MaskProgram
  | MapProgram
  | ShiftProgram
  | ResampleProgram
  | MosaicProgram
  | CompositeProgram;
