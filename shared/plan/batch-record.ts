/**
 * A batch's record: its window, the part of the zones that meets it, the blocks to read, the areas of its rows.
 * The record's hash names the batch's partial, so it holds all that decides its bytes and nothing else.
 */
import { type Packable, pack, unpack } from "../core/pack.js";
import type { PixelWindow } from "../grid/window.js";

/** One zone as a batch sees it: the edges that meet the window and the winding at its north-west corner. */
export interface BatchZone {
  /** Place of the zone in the order of the job. */
  readonly zone: number;
  readonly cornerWinding: number;
  /** Four numbers an edge, in absolute pixels; empty for a zone that covers the whole window. */
  readonly coords: Float64Array;
  readonly sign: Int8Array;
}

/** Blocks of one source (full resolution) that the batch reads. */
export interface BatchBlocks {
  /** Index into the plan's sources. */
  readonly source: number;
  /** The blocks are those of the internal mask. */
  readonly mask: boolean;
  /** Block numbers in the order of the file's table, ascending. */
  readonly index: Float64Array;
  /** Byte offset and count; a count of 0 is a sparse block. */
  readonly offset: Float64Array;
  readonly count: Float64Array;
}

export interface BatchRecord {
  readonly window: PixelWindow;
  readonly zones: readonly BatchZone[];
  readonly blocks: readonly BatchBlocks[];
  /** As encodeCellAreas writes them: the window's slice. */
  readonly areas: Uint8Array;
  /** The batch's own sources and programs, where they are too many for the plan: as stage/own-record encodes them. */
  readonly own?: Uint8Array;
}

export function encodeRecord(record: BatchRecord): Uint8Array {
  const { window, zones, blocks } = record;
  const edges = zones.reduce((sum, zone) => sum + zone.sign.length, 0);
  const coords = new Float64Array(edges * 4);
  const sign = new Int8Array(edges);
  const start = new Int32Array(zones.length + 1);
  let at = 0;
  zones.forEach((zone, i) => {
    coords.set(zone.coords, at * 4);
    sign.set(zone.sign, at);
    at += zone.sign.length;
    start[i + 1] = at;
  });
  const arrays: Record<string, Packable> = {
    window: Float64Array.of(window.col, window.row, window.width, window.height),
    zone: Int32Array.from(zones, ({ zone }) => zone),
    corner: Int8Array.from(zones, ({ cornerWinding }) => cornerWinding),
    start,
    coords,
    sign,
    areas: record.areas,
    sources: Int32Array.from(blocks, ({ source, mask }) => source * 2 + (mask ? 1 : 0)),
  };
  blocks.forEach((block, i) => {
    arrays[`index${i}`] = block.index;
    arrays[`offset${i}`] = block.offset;
    arrays[`count${i}`] = block.count;
  });
  if (record.own !== undefined) arrays.own = record.own;
  return pack(arrays);
}

export function decodeRecord(bytes: Uint8Array): BatchRecord {
  const arrays = unpack(bytes);
  const f64 = (name: string) => arrays[name] as Float64Array;
  const [col, row, width, height] = f64("window");
  const start = arrays.start as Int32Array;
  const corner = arrays.corner as Int8Array;
  const coords = f64("coords");
  const sign = arrays.sign as Int8Array;
  return {
    window: { col: col!, row: row!, width: width!, height: height! },
    zones: Array.from(arrays.zone as Int32Array, (zone, i) => ({
      zone,
      cornerWinding: corner[i]!,
      coords: coords.subarray(start[i]! * 4, start[i + 1]! * 4),
      sign: sign.subarray(start[i]!, start[i + 1]!),
    })),
    blocks: Array.from(arrays.sources as Int32Array, (code, i) => ({
      source: code >> 1,
      mask: (code & 1) === 1,
      index: f64(`index${i}`),
      offset: f64(`offset${i}`),
      count: f64(`count${i}`),
    })),
    areas: arrays.areas as Uint8Array,
    ...(arrays.own === undefined ? {} : { own: arrays.own as Uint8Array }),
  };
}
