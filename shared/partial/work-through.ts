/** The tiles of a batch of zones, band by band: each is read once for all zones that meet it. */
import type { PixelWindow } from "../grid/window.js";
import type { Band } from "../raster/tile.js";
import type { ZonalRow } from "./zonal-row.js";
import type { ZonalPlace, ZonalWork } from "./zonal-work.js";

/** The edges of a zone that meet the window; none for a zone that covers the whole of it, or nothing. */
export interface ZoneEdges {
  readonly cornerWinding: number;
  readonly coords: Float64Array;
  readonly sign: Int8Array;
}

export interface ZonalTile {
  readonly bands: readonly Band[];
  readonly by: Band | null;
}

/** A zone at work. */
interface Working<Zone> {
  readonly local: number;
  /** Null: the zone covers the whole window. Else from the row in which it begins. */
  readonly zone: Zone | null;
  readonly begins: number;
}

/** @param edges of the zones, in the order of their numbers @param read what a tile holds: called once for each that a zone meets */
export function workThrough<Zone>(
  work: ZonalWork<Zone>,
  edges: readonly ZoneEdges[],
  { window, part, tileWidth, tileHeight }: ZonalPlace,
  read: (tile: PixelWindow) => ZonalTile,
): ZonalRow[] {
  // A zone is at work from the band of tiles where it begins to the one where it ends: many small zones never all stand in memory.
  const waiting = edges.map((zone, local) => ({ local, begins: firstRow(zone, window) })).sort((a, b) => a.begins - b.begins);
  let next = 0;
  let zones: Working<Zone>[] = [];
  const columns = Math.ceil(window.width / tileWidth);
  const meeting: Working<Zone>[][] = Array.from({ length: columns }, () => []);
  const south = window.row + window.height;

  for (let y0 = window.row; y0 < part.row + part.height; y0 += tileHeight) {
    const y1 = Math.min(south, y0 + tileHeight);
    const began = next;
    for (; next < waiting.length && waiting[next]!.begins < y1; next++) {
      const { local, begins } = waiting[next]!;
      zones.push({ local, begins, zone: isWholeWindow(edges[local]!) ? null : work.begin(edges[local]!, begins) });
    }
    if (next > began) zones.sort((a, b) => a.local - b.local);
    const counted = y0 >= part.row;
    for (const list of meeting) list.length = 0;
    for (const working of zones) {
      const { local, zone, begins } = working;
      if (zone === null) {
        if (counted) for (const list of meeting) list.push(working);
        continue;
      }
      // A scan goes on from row to row: rows above the zone are passed over, rows below it never asked for. Rows below the last edge are inside
      // where the zone went on to the west of the window.
      if (!work.goesOn(zone)) continue;
      const count = work.scan(local, zone, Math.max(y0, begins), y1, counted);
      if (!counted || count === 0) continue;
      const met = work.met();
      for (let i = 0; i < count; i++) meeting[met[i]!]!.push(working);
    }
    for (let column = 0; column < columns; column++) {
      const here = meeting[column]!;
      if (here.length === 0) continue;
      const col = window.col + column * tileWidth;
      const tile = { col, row: y0, width: Math.min(tileWidth, window.col + window.width - col), height: y1 - y0 };
      const { bands, by } = read(tile);
      work.tile(tile, bands, by);
      for (const { local, zone } of here) work.add(local, zone);
    }
    zones = zones.filter(({ zone }) => {
      if (zone === null || work.goesOn(zone)) return true;
      work.end(zone);
      return false;
    });
  }
  return work.rows();
}

const isWholeWindow = ({ sign, cornerWinding }: ZoneEdges): boolean => sign.length === 0 && cornerWinding !== 0;

/** The first row that a zone can touch: the window's, or a later one. */
function firstRow({ cornerWinding, sign, coords }: ZoneEdges, window: PixelWindow): number {
  if (cornerWinding !== 0) return window.row;
  // Edges come in the order they begin.
  return sign.length === 0 ? Number.POSITIVE_INFINITY : Math.max(window.row, Math.floor(coords[1]!));
}
