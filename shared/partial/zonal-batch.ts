/** Zonal statistics of one batch: a zone and a tile at a time, exact whatever the order. */
import { COVERAGE_ONE, type SpanBuffer } from "../geo/spans.js";
import type { PixelWindow } from "../grid/window.js";
import type { Band } from "../raster/tile.js";
import { type BandAccumulator, createBandAccumulator } from "./band-accumulator.js";
import { createCoverAreaSums } from "./area-sum.js";
import { createCrossTable, type CrossTable } from "./cross-table.js";
import type { RowAreas } from "./row-areas.js";
import { createRowRuns, type RowRuns } from "./row-runs.js";
import type { ZonalRow } from "./zonal-row.js";
import type { ZonalSpec } from "./zonal-spec.js";

export interface ZonalBatch {
  /**
   * Adds a tile of a zone. `spans` hold the rows of the tile (and may hold more); `cursor` has one entry a row of the tile, the next span of that row:
   * tiles of one band of rows come from west to east.
   */
  add(zone: number, tile: PixelWindow, bands: readonly Band[], by: Band | null, spans: SpanBuffer, cursor: Int32Array): void;
  /** Adds a tile that lies wholly inside the zone. */
  addFull(zone: number, tile: PixelWindow, bands: readonly Band[], by: Band | null): void;
  /** The zones that have any coverage, ascending. */
  rows(): ZonalRow[];
}

interface ZoneState {
  readonly total: number;
  inside: number;
  readonly bands: readonly BandAccumulator[];
  readonly by: CrossTable | null;
}

/** @param zoneCount zones are numbered from 0 */
export function createZonalBatch(spec: ZonalSpec, zoneCount: number, window: PixelWindow, areas: RowAreas): ZonalBatch {
  const sums = createCoverAreaSums();
  const zones: (ZoneState | null)[] = new Array<ZoneState | null>(zoneCount).fill(null);
  const runs = createRowRuns();
  const pixelAreas = areas.constantAlongRow ? null : new Float64Array(window.width);

  const stateOf = (zone: number): ZoneState =>
    (zones[zone] ??= {
      total: sums.slot(),
      inside: 0,
      bands: spec.bands.map((band, lane) => createBandAccumulator(spec, band, lane, sums)),
      by: spec.by === null ? null : createCrossTable(spec, sums),
    });

  /** One row of one tile: what it covers goes to the total, its pixels to the bands. */
  const addRow = (state: ZoneState, tile: PixelWindow, row: number, bands: readonly Band[], by: Band | null): void => {
    const start = (row - tile.row) * tile.width;
    if (pixelAreas) areas.areasOfRow(row, tile.col, tile.col + tile.width, pixelAreas);
    const area = pixelAreas ? Number.NaN : areas.rowArea(row);
    addTotal(state, runs, area, pixelAreas);
    for (let b = 0; b < bands.length; b++) state.bands[b]!.addRow(bands[b]!, start, runs, area, pixelAreas);
    if (state.by && by) state.by.addRow(bands[0]!, by, start, runs, area, pixelAreas);
  };

  const addTotal = (state: ZoneState, { count, from, to, weight }: RowRuns, area: number, along: Float64Array | null): void => {
    let cover = 0;
    for (let i = 0; i < count; i++) {
      const pixels = to[i]! - from[i]!;
      state.inside += pixels;
      if (along === null) cover += pixels * weight[i]!;
      else if (weight[i] === COVERAGE_ONE) {
        let sum = 0;
        for (let x = from[i]!; x < to[i]!; x++) sum += along[x]!;
        sums.addWhole(state.total, pixels, sum);
      } else for (let x = from[i]!; x < to[i]!; x++) sums.add(state.total, weight[i]!, along[x]!);
    }
    if (along === null && cover > 0) sums.add(state.total, cover, area);
  };

  return {
    add(zone, tile, bands, by, spans, cursor) {
      const state = stateOf(zone);
      for (let row = tile.row; row < tile.row + tile.height; row++) {
        runs.fromSpans(spans, cursor, row, tile);
        if (runs.count > 0) addRow(state, tile, row, bands, by);
      }
      for (const band of state.bands) band.endTile();
    },
    addFull(zone, tile, bands, by) {
      const state = stateOf(zone);
      runs.whole(tile.width);
      for (let row = tile.row; row < tile.row + tile.height; row++) addRow(state, tile, row, bands, by);
      for (const band of state.bands) band.endTile();
    },
    rows() {
      const pixels = window.width * window.height;
      return zones.flatMap((state, zone): ZonalRow[] =>
        state === null || sums.cover(state.total) === 0n
          ? []
          : [
              {
                zone,
                total: [sums.cover(state.total).toString(), sums.area(state.total).toString()],
                inside: state.inside,
                outside: pixels - state.inside,
                bands: state.bands.map((band) => band.finish()),
                ...(state.by ? { by: state.by.finish() } : {}),
              },
            ],
      );
    },
  };
}
