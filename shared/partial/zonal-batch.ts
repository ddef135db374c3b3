/** Zonal statistics of one batch: a zone and a tile at a time, exact whatever the order. */
import { COVERAGE_ONE, type SpanBuffer } from "../geo/spans.js";
import type { PixelWindow } from "../grid/window.js";
import type { Band } from "../raster/tile.js";
import { createCoverAreaSums, MOST_COLUMNS } from "./area-sum.js";
import { type BandAccumulator, createBandAccumulator } from "./band-accumulator.js";
import { type BandView, viewBand } from "./band-view.js";
import { type CrossTable, createCrossTable } from "./cross-table.js";
import type { RowAreas } from "./row-areas.js";
import { createRowRuns, cutRuns, type RowRuns, sumAreas, wholeRun } from "./row-runs.js";
import { createRowValues, gatherRow } from "./row-values.js";
import { createTileAreas } from "./tile-areas.js";
import type { ZonalRow } from "./zonal-row.js";
import type { ZonalSpec } from "./zonal-spec.js";

export interface ZonalBatch {
  /**
   * Adds a tile of a zone. Rows of the tile that `spans` do not hold are outside (and they may hold more); `cursor` has one entry a row of the span buffer, the next span of
   * that row, which begins as its `rowStart`: tiles of one band of rows come from west to east.
   */
  add(zone: number, tile: PixelWindow, bands: readonly Band[], by: Band | null, spans: SpanBuffer, cursor: Int32Array): void;
  /** Adds a tile that lies wholly inside the zone. */
  addFull(zone: number, tile: PixelWindow, bands: readonly Band[], by: Band | null): void;
  /** What clipping took from the weights of a zone, in units of 2^-29 pixels. */
  addClipped(zone: number, clipped: number): void;
  /** The zones that have any coverage, ascending. */
  rows(): ZonalRow[];
}

// Rows of the two bands of a cross-tabulation.
const first = createRowValues();
const second = createRowValues();

interface ZoneState {
  readonly total: number;
  inside: number;
  clipped: number;
  readonly bands: readonly BandAccumulator[];
  readonly by: CrossTable | null;
}

/** Scratch of a thread is emptied after so many pixels: the sums of covers by value stay below 2^53. */
const POUR = 2 ** 22;

/**
 * @param zoneCount zones are numbered from 0
 * @param window all tiles lie in it
 * @param areas of its rows
 */
export function createZonalBatch(spec: ZonalSpec, zoneCount: number, window: PixelWindow, areas: RowAreas): ZonalBatch {
  const sums = createCoverAreaSums();
  const zones: (ZoneState | null)[] = new Array<ZoneState | null>(zoneCount).fill(null);
  const runs = createRowRuns();
  const pixelAreas = createTileAreas(areas);
  const areaOfRow = areas.constantAlongRow ? Float64Array.from({ length: window.height }, (_, i) => areas.rowArea(window.row + i)) : null;
  const views = createViews();

  const stateOf = (zone: number): ZoneState =>
    (zones[zone] ??= {
      total: sums.slot(),
      inside: 0,
      clipped: 0,
      bands: spec.bands.map((band, lane) => createBandAccumulator(spec, band, lane, sums)),
      by: spec.by === null ? null : createCrossTable(spec.classes, sums),
    });

  const addTile = (
    zone: number,
    tile: PixelWindow,
    bands: readonly Band[],
    by: Band | null,
    spans: SpanBuffer | null,
    cursor: Int32Array | null,
  ): void => {
    const state = stateOf(zone);
    const seen = views(bands, by);
    const along = pixelAreas === null ? null : pixelAreas.tile(tile);
    const east = tile.col + tile.width;
    let pixels = 0;
    const first = spans === null ? tile.row : Math.max(tile.row, spans.row);
    const end = spans === null ? tile.row + tile.height : Math.min(tile.row + tile.height, spans.row + spans.rows);
    for (let row = first; row < end; row++) {
      if (spans !== null && spans.rowStart[row - spans.row] === spans.rowStart[row - spans.row + 1]) continue;
      const area = areaOfRow === null ? Number.NaN : areaOfRow[row - window.row]!;
      for (let col = tile.col; col < east; col += MOST_COLUMNS) {
        const width = Math.min(MOST_COLUMNS, east - col);
        if (spans === null || cursor === null) wholeRun(runs, width);
        else cutRuns(runs, spans, cursor, row - spans.row, col, col + width);
        if (runs.count === 0) continue;
        const start = (row - tile.row) * tile.width + (col - tile.col);
        addRow(state, seen, start, area, along === null ? null : along.row(row, col, runs.from[0]!, runs.to[runs.count - 1]!));
        pixels += width;
        if (pixels >= POUR) {
          for (const band of state.bands) band.pour();
          pixels = 0;
        }
      }
    }
    for (const band of state.bands) band.pour();
  };

  const addRow = (state: ZoneState, { bands, by }: Views, start: number, area: number, along: Float64Array | null): void => {
    if (along !== null) sumAreas(runs, along);
    addTotal(state, runs, area, along);
    for (let b = 0; b < bands.length; b++) state.bands[b]!.addRow(bands[b]!, start, runs, area, along);
    if (state.by && by) {
      // After the bands, which may overwrite their row.
      gatherRow(first, bands[0]!, start, runs);
      gatherRow(second, by, start, runs);
      state.by.addRow(bands[0]!, by, start, runs, area, along, first.values, second.values);
    }
  };

  const addTotal = (
    state: ZoneState,
    { count, from, to, weight, areas: sumsOfRuns }: RowRuns,
    area: number,
    along: Float64Array | null,
  ): void => {
    let whole = 0;
    let fraction = 0;
    for (let i = 0; i < count; i++) {
      const pixels = to[i]! - from[i]!;
      const w = weight[i]!;
      state.inside += pixels;
      if (along === null) {
        if (w === COVERAGE_ONE) whole += pixels;
        else fraction += pixels * w;
      } else if (w === COVERAGE_ONE) sums.addWhole(state.total, pixels, sumsOfRuns[i]!);
      else for (let x = from[i]!; x < to[i]!; x++) sums.addRow(state.total, 0, w, along[x]!);
    }
    if (along === null) sums.addRow(state.total, whole, fraction, area);
  };

  return {
    add: addTile,
    addFull: (zone, tile, bands, by) => addTile(zone, tile, bands, by, null, null),
    addClipped(zone, clipped) {
      stateOf(zone).clipped += clipped;
    },
    rows() {
      const pixels = window.width * window.height;
      return zones.flatMap((state, zone): ZonalRow[] =>
        state === null || (state.inside === 0 && state.clipped === 0)
          ? []
          : [
              {
                zone,
                total: [sums.cover(state.total).toString(), sums.area(state.total).toString()],
                ...(state.clipped === 0 ? {} : { clipped: String(state.clipped) }),
                inside: state.inside,
                outside: pixels - state.inside,
                bands: state.bands.map((band) => band.finish()),
                ...(state.by
                  ? {
                      by: state.by
                        .slots()
                        .map(([value, other, slot]) => [value, other, sums.cover(slot).toString(), sums.area(slot).toString()] as const),
                    }
                  : {}),
              },
            ],
      );
    },
  };
}

interface Views {
  readonly bands: readonly BandView[];
  readonly by: BandView | null;
}

/** A tile is looked at once for all zones that meet it: they come one after the other. A Band is never changed once it was given. */
function createViews(): (bands: readonly Band[], by: Band | null) => Views {
  const last: (Band | null)[] = [];
  const views: BandView[] = [];
  const viewOf = (band: Band, place: number): BandView => {
    if (last[place] !== band) {
      views[place] = viewBand(band);
      last[place] = band;
    }
    return views[place]!;
  };
  return (bands, by) => ({ bands: bands.map(viewOf), by: by === null ? null : viewOf(by, bands.length) });
}
