/** How values of unknown meaning are shown: by the file's colour table, as colours, or spread over what its coarsest level holds. */
import type { RasterHeader } from "../cog/header.js";
import { readWindow } from "../cog/read-window.js";
import { TilefoldError } from "../core/errors.js";
import { fetchTiles, readTileBlocks } from "../layer/tile-blocks.js";
import type { Band } from "../raster/tile.js";
import type { TileStyle } from "../raster/tile-style.js";
import type { Store } from "../store/store.js";

export interface StyleWish {
  /** Bands from 0. */
  readonly bands?: readonly number[];
  readonly range?: readonly [min: number, max: number];
}

export interface MapStyle {
  readonly bands: readonly number[];
  readonly style: TileStyle;
}

/** Black to white. */
const GREY = [0x000000ff, 0xffffffff];
/** The shares of values below and above which all are shown alike. */
const TAILS = 0.02;

/** @throws RASTER_BAND for bands there are not */
export async function styleOf(header: RasterHeader, store: Store, { bands: wanted, range }: StyleWish): Promise<MapStyle> {
  const bands = wanted ?? usualBands(header);
  for (const band of bands)
    if (band < 0 || band >= header.bands.length)
      throw new TilefoldError("RASTER_BAND", `band ${band + 1} of ${header.uri} was asked for, there are ${header.bands.length}`, {
        at: { uri: header.uri },
      });
  if (bands.length !== 1 && bands.length !== 3 && !(bands.length === 4 && bands[3] === header.alpha))
    throw new TilefoldError("RASTER_BAND", `a map shows one band or three, and ${bands.length} were asked for`, {
      at: { uri: header.uri },
    });
  if (range === undefined && header.colorMap && bands.length === 1) return { bands, style: await tableStyle(header, store) };
  const bytes = bands.every((band) => header.bands[band]!.cellType === "uint8");
  if (bytes && range === undefined && header.bands.length > 2) return { bands, style: { kind: "direct" } };
  const three = bands.slice(0, 3);
  const ranges = range ? three.map(() => range) : rangesOf(await sample(header, store, three));
  if (three.length === 1) return { bands: three, style: { kind: "ramp", min: ranges[0]![0], max: ranges[0]![1], colors: GREY } };
  return { bands: three, style: { kind: "stretch", ranges } };
}

/** Red, green and blue where a file has them, with its alpha; else its first band. */
function usualBands({ bands, alpha }: RasterHeader): readonly number[] {
  const colours = bands.map((_, i) => i).filter((i) => i !== alpha);
  const alike = colours.slice(0, 3).every((i) => bands[i]!.cellType === bands[colours[0]!]!.cellType);
  if (colours.length < 3 || !alike) return [colours[0] ?? 0];
  return alpha !== null && bands[alpha]!.cellType === "uint8" && bands[0]!.cellType === "uint8"
    ? [...colours.slice(0, 3), alpha]
    : colours.slice(0, 3);
}

async function tableStyle({ uri, colorMap, littleEndian, etag }: RasterHeader, store: Store): Promise<TileStyle> {
  const { offset, count } = colorMap!;
  const bytes = await store.read(uri, { offset, length: count * 2 }, { etag });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = count / 3;
  const channel = (i: number): number => view.getUint16(i * 2, littleEndian) >> 8;
  const values = Array.from({ length: entries }, (_, i) => i);
  return {
    kind: "table",
    values,
    colors: values.map((i) => channel(i) * 2 ** 24 + channel(entries + i) * 65536 + channel(2 * entries + i) * 256 + 255),
  };
}

/** Pixels a side that are looked at. */
const SAMPLE = 1024;

/** The middle of the coarsest level. */
async function sample(header: RasterHeader, store: Store, bands: readonly number[]): Promise<readonly Band[]> {
  const level = header.levels.at(-1)!;
  const width = Math.min(SAMPLE, level.width);
  const height = Math.min(SAMPLE, level.height);
  const window = { col: Math.floor((level.width - width) / 2), row: Math.floor((level.height - height) / 2), width, height };
  if (!header.tiles) return (await readWindow(header, store, window, { bands, level: header.levels.length - 1 })).bands;
  const { blockWidth, blockHeight, blockCols } = level;
  const index: number[] = [];
  for (let row = Math.floor(window.row / blockHeight); row * blockHeight < window.row + height; row++)
    for (let col = Math.floor(window.col / blockWidth); col * blockWidth < window.col + width; col++) index.push(row * blockCols + col);
  const blocks = Float64Array.from(index);
  const table = await readTileBlocks(header, blocks, store);
  return (await fetchTiles(header, store, { bands, index: blocks, table, keptBytes: 64 << 20 })).bands(window);
}

/** From the value that few are below to the one that few are above; 0 to 1 without any. */
export function rangesOf(bands: readonly Band[]): (readonly [number, number])[] {
  return bands.map(({ cells, valid }) => {
    const values = Float64Array.from(valid === null ? cells : cells.filter((_, i) => valid[i] !== 0))
      .filter(Number.isFinite)
      .sort();
    if (values.length === 0) return [0, 1];
    const min = values[Math.floor(values.length * TAILS)]!;
    const max = values[Math.min(values.length - 1, Math.ceil(values.length * (1 - TAILS)))]!;
    return max > min ? [min, max] : [min, min + 1];
  });
}
