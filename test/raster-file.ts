/** Rasters for tests: small tiled GeoTIFFs, one band or several, whose cells a function gives. */
import { deflateSync } from "node:zlib";

export interface TestRaster {
  readonly width: number;
  readonly height: number;
  readonly block: number;
  readonly type: "uint8" | "uint16" | "int16" | "float32" | "float64";
  readonly epsg: number;
  /** Geographic CRSs have degrees. */
  readonly geographic?: boolean;
  readonly x: number;
  readonly y: number;
  readonly cellWidth: number;
  readonly cellHeight?: number;
  readonly nodata?: number;
  readonly bands?: number;
  readonly cell: (col: number, row: number, band: number) => number;
  /** TIFF's own tag, and items of GDAL's metadata. */
  readonly dateTime?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  /** Block numbers whose bytes are garbage. */
  readonly damaged?: readonly number[];
  /** Block numbers that the file says lie behind its end. */
  readonly beyond?: readonly number[];
  /** Other bytes for a block than its cells deflated. */
  readonly stored?: (block: number) => Uint8Array | undefined;
}

const ARRAYS = { uint8: Uint8Array, uint16: Uint16Array, int16: Int16Array, float32: Float32Array, float64: Float64Array } as const;
const SAMPLE_FORMATS = { uint8: 1, uint16: 1, int16: 2, float32: 3, float64: 3 } as const;

type Tag = readonly [tag: number, type: 2 | 3 | 4 | 12, values: readonly number[]];
const SIZES = { 2: 1, 3: 2, 4: 4, 12: 8 } as const;

const textTag = (tag: number, text: string): Tag => [tag, 2, [...new TextEncoder().encode(`${text}\0`)]];

const metadataOf = (items: Readonly<Record<string, string>>): string =>
  `<GDALMetadata>${Object.entries(items)
    .map(([name, value]) => `<Item name="${name}">${value}</Item>`)
    .join("")}</GDALMetadata>`;

/** The file's bytes: little-endian, planar where there are several bands, deflate. */
export function rasterFile(raster: TestRaster): Uint8Array {
  const { width, height, block, type, bands = 1 } = raster;
  const across = Math.ceil(width / block);
  const down = Math.ceil(height / block);
  const stored: Uint8Array[] = [];
  for (let band = 0; band < bands; band++) {
    for (let r = 0; r < down; r++) {
      for (let c = 0; c < across; c++) {
        const cells = new ARRAYS[type](block * block);
        for (let y = 0; y < block && r * block + y < height; y++) {
          for (let x = 0; x < block && c * block + x < width; x++) cells[y * block + x] = raster.cell(c * block + x, r * block + y, band);
        }
        const bytes = deflateSync(new Uint8Array(cells.buffer), { level: 1 });
        const other = raster.stored?.(stored.length);
        if (other) stored.push(other);
        else stored.push(raster.damaged?.includes(stored.length) ? bytes.map((byte) => byte ^ 0x5a) : bytes);
      }
    }
  }
  const model = raster.geographic ? [1024, 0, 1, 2, 2048, 0, 1, raster.epsg] : [1024, 0, 1, 1, 3072, 0, 1, raster.epsg];
  const offsets: number[] = [];
  let at = 8;
  for (const bytes of stored) {
    offsets.push(raster.beyond?.includes(offsets.length) ? 0x7fffffff : at);
    at += bytes.length + (bytes.length % 2);
  }
  const bytesPerCell = ARRAYS[type].BYTES_PER_ELEMENT;
  const tags: Tag[] = [
    [256, 4, [width]],
    [257, 4, [height]],
    [258, 3, new Array<number>(bands).fill(bytesPerCell * 8)],
    [259, 3, [8]],
    [262, 3, [1]],
    [277, 3, [bands]],
    [284, 3, [bands > 1 ? 2 : 1]],
    ...(raster.dateTime === undefined ? [] : [textTag(306, raster.dateTime)]),
    [322, 4, [block]],
    [323, 4, [block]],
    [324, 4, offsets],
    [325, 4, stored.map(({ length }) => length)],
    [339, 3, new Array<number>(bands).fill(SAMPLE_FORMATS[type])],
    [33550, 12, [raster.cellWidth, raster.cellHeight ?? raster.cellWidth, 0]],
    [33922, 12, [0, 0, 0, raster.x, raster.y, 0]],
    [34735, 3, [1, 1, 0, 3, ...model.slice(0, 4), 1025, 0, 1, 1, ...model.slice(4)]],
    ...(raster.metadata === undefined ? [] : [textTag(42112, metadataOf(raster.metadata))]),
    ...(raster.nodata === undefined ? [] : [textTag(42113, String(raster.nodata))]),
  ];
  const directory = at;
  let beyond = directory + 2 + tags.length * 12 + 4;
  const size =
    beyond + tags.reduce((sum, [, kind, values]) => sum + (values.length * SIZES[kind] > 4 ? values.length * SIZES[kind] + 8 : 0), 0);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0x002a4949, true);
  view.setUint32(4, directory, true);
  stored.forEach((bytes, i) => {
    if (offsets[i]! < at) out.set(bytes, offsets[i]);
  });
  view.setUint16(directory, tags.length, true);
  tags.forEach(([tag, kind, values], i) => {
    const entry = directory + 2 + i * 12;
    view.setUint16(entry, tag, true);
    view.setUint16(entry + 2, kind, true);
    view.setUint32(entry + 4, values.length, true);
    const inline = values.length * SIZES[kind] <= 4;
    let place = entry + 8;
    if (!inline) {
      beyond += beyond % 8 === 0 ? 0 : 8 - (beyond % 8);
      view.setUint32(entry + 8, beyond, true);
      place = beyond;
      beyond += values.length * SIZES[kind];
    }
    for (const value of values) {
      if (kind === 2) view.setUint8(place, value);
      else if (kind === 3) view.setUint16(place, value, true);
      else if (kind === 4) view.setUint32(place, value, true);
      else view.setFloat64(place, value, true);
      place += SIZES[kind];
    }
  });
  return out;
}

/** A cheap hash of a place: values that look random and are the same everywhere. */
export const noise = (col: number, row: number, seed = 1): number => {
  let h = Math.imul(col + 0x9e37, 0x85ebca6b) ^ Math.imul(row + 0x79b9, 0xc2b2ae35) ^ Math.imul(seed, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 2 ** 32;
};
