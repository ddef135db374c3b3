import type { Affine } from "../grid/affine.js";
import type { TileKey } from "../grid/tile-key.js";
import type { TileNumbers } from "../grid/tile-numbers.js";
import type { CellType } from "../raster/cell-type.js";

/** What a band is called and how its values read. */
export interface BandHeader {
  /** Description from GDAL_METADATA, else "b1", "b2", …; every band also answers to b1, b2, …. */
  readonly name: string;
  readonly cellType: CellType;
  /** The nodata value if the cell type can hold it; NaN and the infinities are written as words so that the header stays JSON (see nodataNumber). */
  readonly nodata: number | "nan" | "inf" | "-inf" | null;
  readonly scale: number | null;
  readonly offset: number | null;
}

/** One resolution of the raster: the full one is level 0, overviews follow from fine to coarse. */
export interface LevelHeader {
  readonly width: number;
  readonly height: number;
  /** Block size; a strip is as wide as the image. */
  readonly blockWidth: number;
  readonly blockHeight: number;
  readonly tiled: boolean;
  /** Blocks per row and column, of one plane. */
  readonly blockCols: number;
  readonly blockRows: number;
  /** TIFF compression tag. */
  readonly compression: number;
  readonly predictor: 1 | 2 | 3;
  /** 1 chunky (bands interleaved in a block), 2 planar (one block table after the other, band by band). */
  readonly planar: 1 | 2;
  readonly photometric: number;
  readonly samples: number;
  /** What the cells are read as; a mask is uint8. */
  readonly cellType: CellType;
  /** As stored: fewer bits than the cell type has are widened, 16 with float32 is half precision. */
  readonly bitsPerSample: number;
  /** Where the block offsets and byte counts stand in the file: read by range, never wholesale for a large raster. */
  readonly offsets: TableRef;
  readonly byteCounts: TableRef;
  /** Shared JPEG tables, base64; LERC parameters. */
  readonly jpegTables?: string;
  readonly lercParameters?: readonly [version: number, additionalCompression: number];
  /** FillOrder 2, unusual. */
  readonly fillOrder: 1 | 2;
  /** The internal mask of this level (one bit a pixel), if there is one. */
  readonly mask?: LevelHeader;
  /** Byte of the level's directory in its file. */
  readonly ifd: number;
  /** The level stands in another file (`file.tif.ovr`) than the header's. */
  readonly file?: LevelFile;
}

/** Another file that holds a level: what a reader needs to know of it. */
export interface LevelFile {
  readonly uri: string;
  readonly bytes: number;
  readonly etag: string;
  readonly littleEndian: boolean;
}

/** An array in the file: `count` numbers of `size` bytes from `offset`; `inline` holds them when they stand in the header itself. */
export interface TableRef {
  readonly offset: number;
  readonly count: number;
  readonly size: 2 | 4 | 8;
  readonly inline?: readonly number[];
}

/** Where a keyed layer's tiles are. In the block tables of its level `counts` are the tiles' sizes and `offsets` stand for their contents. */
export interface LayerSource {
  readonly catalogue: string;
  readonly name: string;
  readonly zoom: number;
  /** How tiles are numbered. */
  readonly index: TileNumbers;
  /** Of a layer whose keys have a time: the one that is read, in milliseconds since 1970. */
  readonly instant?: number;
  /** The key of block (0, 0). */
  readonly first: TileKey;
  /** Address of the table of tiles. */
  readonly table: string;
  /** The bands' nodata as written: what it marks is in the tiles' validity already. */
  readonly nodata: readonly BandHeader["nodata"][];
}

/** All that a worker must know of a source but its pixels. Plain JSON: the plan ships it. */
export interface RasterHeader {
  readonly uri: string;
  readonly bytes: number;
  readonly etag: string;
  readonly format: "tiff" | "bigtiff" | "layer";
  readonly littleEndian: boolean;
  readonly width: number;
  readonly height: number;
  /** The identity where `georeference` is not "transform". */
  readonly transform: Affine;
  readonly georeference: "transform" | "gcps" | "none";
  /** What parseCrs takes: "EPSG:32633", WKT, PROJJSON or PROJ text. Null: no CRS in the file. */
  readonly crs: string | null;
  readonly pixelIsPoint: boolean;
  readonly bands: readonly BandHeader[];
  /** Index of the alpha band, if the file declares one. It is a band, not a mask. */
  readonly alpha: number | null;
  /** Where the colour table stands: `count` is 3 × 2^bits 16-bit numbers, all reds first. */
  readonly colorMap?: TableRef;
  readonly levels: readonly LevelHeader[];
  /** Of a keyed layer: its one level's blocks are tiles, each an object of its own. */
  readonly tiles?: LayerSource;
  /** The text of the tag that was asked for as the raster's time; absent where none was, null where the file has no such tag. */
  readonly timeText?: string | null;
  /** The text of GDAL's ghost area, if the file starts with one ("LAYOUT=IFDS_BEFORE_DATA", …). */
  readonly ghost?: string;
  /** Warnings met while reading (nodata that the type cannot hold, …). */
  readonly warnings: readonly string[];
}
