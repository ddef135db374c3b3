/** Zones laid on the grid: which batches each one meets, with which edges, and what its totals must come to. */
import { asTilefoldError, type ErrorDocument, TilefoldError } from "../core/errors.js";
import { coverBlocks, coverKeys, windowEdges } from "../geo/cover.js";
import { unclippedTotal } from "../geo/coverage-total.js";
import type { Crs } from "../geo/crs.js";
import { zoneEdges } from "../geo/zone-edges.js";
import { checkOverlap, type Zone, zoneProjector } from "../geo/zones.js";
import type { Affine } from "../grid/affine.js";
import type { BatchZone } from "./batch-record.js";
import type { PlanWarning } from "./plan.js";
import { roughPixels } from "./rough-pixels.js";
import { createRunSet, type RunSet } from "./run-set.js";
import type { Tiling } from "./tiling.js";

export interface ZoneGrid {
  readonly width: number;
  readonly height: number;
  readonly transform: Affine;
  readonly crs: Crs | null;
}

/** What the reducer must know of a zone: a line of zones.ndjson. */
export interface ZoneLine {
  readonly id: string;
  readonly properties: unknown;
  /** Sum of the coverage weights before they are clipped, in units of 2^-29 pixels: the partials must add up to it with what they clipped. */
  readonly cover: string;
  readonly error?: ErrorDocument;
}

export interface ZonePlan {
  /** The lines of all zones. Totals of a few large zones are summed when this is asked for: batches can run meanwhile. */
  readonly lines: () => readonly ZoneLine[];
  /** About how many pixels each zone has, from its boundary alone; what a plan may decide by. */
  readonly pixels: readonly number[];
  readonly errors: readonly (ErrorDocument | undefined)[];
  /** Zones by batch number (row-major), in the order of the job. */
  readonly batches: ReadonlyMap<number, BatchZone[]>;
  /** Tiles that any zone meets, as runs along rows. */
  readonly touched: RunSet;
  readonly crossed: RunSet;
  readonly warnings: readonly PlanWarning[];
  readonly failed: number;
}

export interface ZonePlanOptions {
  readonly coverage: "exact" | "centre" | "all-touched";
  readonly allowEmpty: boolean;
  /** Pixels that a densified edge may stray. */
  readonly tolerancePixels: number;
  /** Told, while zones are still being laid on the grid, about how many pixels those so far will take at least. */
  readonly onPixels?: ((pixels: number) => void) | undefined;
}

/** Zones up to this number keep their edges until their totals are asked for. */
const LATE_TOTALS = 64;

const EMPTY = { coords: new Float64Array(0), sign: new Int8Array(0) };

/** Lays the zones on the grid, one by one: a zone that cannot be answered carries its error, the others are planned. */
export function planZones(zones: Iterable<Zone>, zonesCrs: Crs | null, grid: ZoneGrid, tiling: Tiling, options: ZonePlanOptions): ZonePlan {
  const lines: (ZoneLine | (() => ZoneLine))[] = [];
  const pixels: number[] = [];
  const errors: (ErrorDocument | undefined)[] = [];
  const batches = new Map<number, BatchZone[]>();
  const touched = createRunSet();
  const crossed = createRunSet();
  const warnings: PlanWarning[] = [];
  let failed = 0;
  const batchCols = Math.ceil(grid.width / tiling.batchWidth);
  const tileGrid = { cols: grid.width, rows: grid.height, width: tiling.tileWidth, height: tiling.tileHeight };
  const batchGrid = { cols: grid.width, rows: grid.height, width: tiling.batchWidth, height: tiling.batchHeight };
  const whole = { col: 0, row: 0, width: grid.width, height: grid.height };

  const append = (col: number, row: number, zone: BatchZone): void => {
    const number = row * batchCols + col;
    const list = batches.get(number);
    if (list) list.push(zone);
    else batches.set(number, [zone]);
  };

  let rough = 0;
  const told = (zonesSoFar: number): void => {
    // Tiles are told now and then: counting them looks at all there are.
    const counts = zonesSoFar >= 16 && Number.isInteger(Math.log2(zonesSoFar));
    options.onPixels?.(Math.max(rough, counts ? touched.count() * tiling.tileWidth * tiling.tileHeight : 0));
  };

  const project = zoneProjector(zonesCrs, grid.crs, grid.transform, grid.width, grid.height, { tolerancePixels: options.tolerancePixels });
  for (const zone of zones) {
    const ordinal = lines.length;
    try {
      if (zone.error) throw zone.error;
      const projected = project(zone);
      rough = Math.min(rough + roughPixels(projected.polygons, grid), grid.width * grid.height);
      told(ordinal);
      const { edges, warnings: found } = zoneEdges(projected.polygons);
      for (const warning of [...projected.warnings, ...found]) warnings.push(zoneWarning(zone, warning, grid.transform));
      const cut = coverBlocks(edges, batchGrid);
      const tiles = coverKeys(edges, tileGrid);
      const meets = tiles.interior.length > 0 || tiles.boundary.length > 0;
      if (!meets && !options.allowEmpty) {
        throw (
          checkOverlap(zone, projected.polygons, zonesCrs, grid.crs, grid.transform, grid.width, grid.height) ??
          new TilefoldError("NO_OVERLAP", `zone "${zone.id}" does not meet the raster`, { at: { zone: zone.id, feature: zone.index } })
        );
      }
      touched.addRuns(tiles.interior);
      touched.addRuns(tiles.boundary);
      crossed.addRuns(tiles.boundary);
      for (let i = 0; i < cut.interiorRuns.length; i += 3) {
        for (let col = cut.interiorRuns[i + 1]!; col < cut.interiorRuns[i + 2]!; col++) {
          append(col, cut.interiorRuns[i]!, { zone: ordinal, cornerWinding: 1, ...EMPTY });
        }
      }
      for (let i = 0; i < cut.boundaryCount; i++) {
        const part = windowEdges(cut, edges, i);
        append(cut.boundaryCol[i]!, cut.boundaryRow[i]!, {
          zone: ordinal,
          cornerWinding: part.cornerWinding,
          coords: part.coords,
          sign: part.sign,
        });
      }
      const { id, properties } = zone;
      const line = (): ZoneLine => ({ id, properties, cover: unclippedTotal(options.coverage, edges, whole).toString() });
      lines.push(ordinal < LATE_TOTALS ? line : line());
      pixels.push(boundedPixels(edges.coords, edges.sign));
      errors.push(undefined);
    } catch (thrown) {
      const error = asTilefoldError(thrown);
      if (error.code === "INTERNAL") throw error;
      failed++;
      lines.push({ id: zone.id, properties: zone.properties, cover: "0", error: error.toJSON() });
      pixels.push(0);
      errors.push(error.toJSON());
    }
  }
  let done: readonly ZoneLine[] | null = null;
  return {
    lines: () => (done ??= lines.map((line) => (typeof line === "function" ? line() : line))),
    pixels,
    errors,
    batches,
    touched,
    crossed,
    warnings,
    failed,
  };
}

/** Area by the trapezoids under the edges, plus a pixel for each row or column an edge passes: never less than the pixels that are touched. */
function boundedPixels(coords: Float64Array, sign: Int8Array): number {
  let area = 0;
  let passed = 0;
  for (let i = 0; i < sign.length; i++) {
    const x0 = coords[4 * i]!;
    const y0 = coords[4 * i + 1]!;
    const x1 = coords[4 * i + 2]!;
    const y1 = coords[4 * i + 3]!;
    area -= sign[i]! * (y1 - y0) * ((x0 + x1) / 2);
    passed += Math.abs(y1 - y0) + Math.abs(x1 - x0) + 1;
  }
  return Math.ceil(Math.abs(area) + passed);
}

/** Found in pixels, told in the raster's coordinates. */
function zoneWarning(
  zone: Zone,
  { kind = "zone", message, x = 0, y = 0 }: { kind?: string; message?: string; x?: number; y?: number },
  t: Affine,
): PlanWarning {
  const short = (value: number): number => Number(value.toPrecision(10));
  const place = `${short(t.c + t.a * x + t.b * y)}, ${short(t.f + t.d * x + t.e * y)}`;
  return { code: warningCode(kind), message: message ?? `zone "${zone.id}": ${kind} near ${place} (pixel ${short(x)}, ${short(y)})` };
}

/** Kinds as codes: UPPER_CASE, as errors have them. */
export const warningCode = (kind: string): string => kind.toUpperCase().replaceAll("-", "_");
