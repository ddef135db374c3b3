/** Zones at work in a batch, band of tiles by band of tiles: their coverage, and what they have of each tile. */
import { type CoverageScan, createCoverageScan } from "../geo/coverage-scan.js";
import { createSpanBuffer, type SpanBuffer } from "../geo/spans.js";
import type { PixelWindow } from "../grid/window.js";
import type { Band } from "../raster/tile.js";
import type { RowAreas } from "./row-areas.js";
import type { ZoneEdges } from "./work-through.js";
import { createZonalBatch } from "./zonal-batch.js";
import type { ZonalRow } from "./zonal-row.js";
import type { ZonalSpec } from "./zonal-spec.js";

export interface ZonalWork<Zone> {
  /** A zone whose first row that can be touched is `row`. */
  begin(edges: ZoneEdges, row: number): Zone;
  /** False when all rows that follow are outside. */
  goesOn(zone: Zone): boolean;
  /**
   * Takes the zone to the rows y0 … y1 − 1, which follow the last ones without a gap. @param counted rows that are only passed are not
   * @returns how many columns of tiles it meets there: the first numbers of `met`, until the next call
   */
  scan(local: number, zone: Zone, y0: number, y1: number, counted: boolean): number;
  met(): Int32Array;
  /** Gives back what a zone took that does not go on. */
  end(zone: Zone): void;
  /** The tile that zones are added of. Tiles of one band of rows come from west to east. */
  tile(tile: PixelWindow, bands: readonly Band[], by: Band | null): void;
  /** Adds what the zone has of the tile; null: all of it. */
  add(local: number, zone: Zone | null): void;
  /** The zones that have any coverage, ascending. */
  rows(): ZonalRow[];
}

/** A batch of zones: its window, the part of it whose rows are counted, and the size of its tiles. */
export interface ZonalPlace {
  readonly window: PixelWindow;
  /** All columns of the window, and whole bands of its tiles. */
  readonly part: PixelWindow;
  readonly tileWidth: number;
  readonly tileHeight: number;
}

interface PlainZone {
  readonly scan: CoverageScan;
  readonly spans: SpanBuffer;
  readonly cursor: Int32Array;
}

/** For all that can be asked of zones. */
export function createPlainWork(spec: ZonalSpec, zoneCount: number, place: ZonalPlace, areas: RowAreas): ZonalWork<PlainZone> {
  const { window, part, tileWidth, tileHeight } = place;
  const batch = createZonalBatch(spec, zoneCount, part, areas);
  const spare: Pick<PlainZone, "spans" | "cursor">[] = [];
  const met = new Int32Array(Math.ceil(window.width / tileWidth));
  const seen = new Uint8Array(met.length);
  let tile = window;
  let bands: readonly Band[] = [];
  let by: Band | null = null;
  return {
    begin({ coords, sign, cornerWinding }, row) {
      const below = { ...window, row, height: window.row + window.height - row };
      const { spans, cursor } = spare.pop() ?? { spans: createSpanBuffer(tileHeight, 64), cursor: new Int32Array(tileHeight) };
      return { scan: createCoverageScan(spec.coverage, below, { count: sign.length, coords, sign, cornerWinding }), spans, cursor };
    },
    goesOn: ({ scan }) => scan.goesOn(),
    scan(local, { scan, spans, cursor }, y0, y1, counted) {
      const clipped = scan.clipped();
      scan.rows(y0, y1, spans);
      if (counted && scan.clipped() !== clipped && spec.coverage !== "all-touched") batch.addClipped(local, scan.clipped() - clipped);
      for (let i = 0; i < spans.rows; i++) cursor[i] = spans.rowStart[i]!;
      return columnsMet(spans, window.col, tileWidth, met, seen);
    },
    met: () => met,
    end: (zone) => spare.push(zone),
    tile(newTile, newBands, newBy) {
      [tile, bands, by] = [newTile, newBands, newBy];
    },
    add(local, zone) {
      if (zone === null) batch.addFull(local, tile, bands, by);
      else batch.add(local, tile, bands, by, zone.spans, zone.cursor);
    },
    rows: () => batch.rows(),
  };
}

/** The columns of tiles that a span meets, each once. @param seen all zeros */
function columnsMet({ rows, rowStart, spans }: SpanBuffer, col0: number, tileWidth: number, met: Int32Array, seen: Uint8Array): number {
  const end = rowStart[rows]! * 3;
  let count = 0;
  for (let i = 0; i < end && count < met.length; i += 3) {
    const last = Math.floor((spans[i + 1]! - 1 - col0) / tileWidth);
    for (let column = Math.floor((spans[i]! - col0) / tileWidth); column <= last; column++) {
      if (seen[column] === 1) continue;
      seen[column] = 1;
      met[count++] = column;
    }
  }
  for (let i = 0; i < count; i++) seen[met[i]!] = 0;
  return count;
}
