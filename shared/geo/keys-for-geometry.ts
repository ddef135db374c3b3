/** Which tiles of a layout a geometry meets. */
import { TilefoldError } from "../core/errors.js";
import { height, width } from "../grid/extent.js";
import { type LayoutDefinition, layoutCellSize, pointToKey } from "../grid/layout-definition.js";
import type { TileKey } from "../grid/tile-key.js";
import { coverKeys } from "./cover.js";
import { type Crs, parseCrs, sameCrs } from "./crs.js";
import { createDensifier, type PointMap } from "./densify.js";
import type { GeoFeature, Polygons } from "./geojson.js";
import { type FeatureCoordinates, geometryParts } from "./geometry-parts.js";
import { joinedRuns, lineRuns, pointRuns, runTiles } from "./key-runs.js";
import { createTransform } from "./transform.js";
import { zoneEdges } from "./zone-edges.js";
import { zoneProjector } from "./zones-projection.js";

/** Tiles by rows: of a country at a fine zoom there are too many to list. */
export interface KeyRuns {
  readonly tiles: number;
  /** Three numbers a run: row, first column, column after the last. In row-major order, none touching the next. */
  readonly runs: Int32Array;
}

/** More keys than this are not listed. */
const MOST_KEYS = 2 ** 24;
/** How far a followed edge may stray, in pixels. */
const TOLERANCE = 2 ** -10;
/** Followed coordinates this near to a tile's edge, in tiles, lie on it: far below what an edge may stray. */
const ON_EDGE = 2 ** -30;

/**
 * The keys of the layout's tiles that a geometry meets, row by row, each once. A polygon meets a tile with which it shares an area, a line
 * one that owns a piece of it that has a length, a point the one that owns it; a tile owns its west and north edges. So what ends exactly on
 * a tile's edge does not touch the tile behind it. Rings of a polygon combine by even-odd; tiles outside the layout are left out.
 *
 * @param geojson a geometry, a feature or a collection of either, as text or value
 * @param crs the layout's: coordinates, in longitude and latitude unless the GeoJSON has a `crs` member, are carried over to it. Without it
 *   they are the layout's own.
 * @throws AOI_INVALID and AOI_OUT_OF_RANGE naming the feature; CRS_UNKNOWN; LIMIT_EXCEEDED above 2^24 keys, of which keyRunsForGeometry tells
 */
export function keysForGeometry(layout: LayoutDefinition, geojson: string | object, crs?: string): TileKey[] {
  const { tiles, runs } = keyRunsForGeometry(layout, geojson, crs);
  if (tiles > MOST_KEYS)
    throw new TilefoldError("LIMIT_EXCEEDED", `the geometry meets ${tiles} tiles, at most ${MOST_KEYS} are listed`, {
      hint: "keyRunsForGeometry gives them as runs.",
    });
  const keys: TileKey[] = [];
  for (let i = 0; i < runs.length; i += 3) for (let col = runs[i + 1]!; col < runs[i + 2]!; col++) keys.push({ col, row: runs[i]! });
  return keys;
}

/** The same tiles as runs. */
export function keyRunsForGeometry(layout: LayoutDefinition, geojson: string | object, crs?: string): KeyRuns {
  const { layoutCols, layoutRows } = layout.tileLayout;
  const parts = geometryParts(geojson);
  const from = crs === undefined ? null : parseCrs(parts.crs ?? "EPSG:4326");
  const to = crs === undefined ? null : parseCrs(crs);
  const same = from === null || to === null || (sameCrs(from, to) && to.kind === "projected");
  const route = same ? directRoute(layout) : followedRoute(layout, from, to);
  const grid = { cols: layoutCols, rows: layoutRows, width: 1, height: 1 };
  const found: Int32Array[] = [];
  for (const area of parts.areas) {
    const { interior, boundary } = coverKeys(zoneEdges(route.area(area)).edges, grid);
    found.push(interior, boundary);
  }
  for (const line of parts.lines) for (const piece of route.line(line)) found.push(lineRuns(piece, layoutCols, layoutRows));
  for (const point of parts.points) found.push(pointRuns(route.point(point), layoutCols, layoutRows));
  const runs = joinedRuns(found);
  return { tiles: runTiles(runs), runs };
}

/** Into tiles: x to the right and y down from the layout's north-west corner, a tile 1 × 1. */
interface Route {
  readonly area: (feature: GeoFeature) => Polygons;
  readonly line: (line: FeatureCoordinates) => Float64Array[];
  readonly point: (point: FeatureCoordinates) => Float64Array;
}

/** A coordinate is on a tile's edge where it is the number that keyToExtent gives for the edge, and on the side of it that it is. */
function directRoute(layout: LayoutDefinition): Route {
  const { extent, tileLayout } = layout;
  const across = width(extent) / tileLayout.layoutCols;
  const down = height(extent) / tileLayout.layoutRows;
  const tile = (at: number, edge: (k: number) => number): number => {
    const k = Math.round(at);
    const off = edge(k);
    if (off === 0) return k;
    // Rounding may have put it on the edge, or to its other side.
    const least = Math.max(Math.abs(k), 1) * Number.EPSILON;
    return off > 0 ? Math.max(at, k + least) : Math.min(at, k - least);
  };
  const inTiles = (coordinates: Float64Array): Float64Array => {
    const out = new Float64Array(coordinates.length);
    for (let i = 0; i < out.length; i += 2) {
      const [x, y] = [coordinates[i]!, coordinates[i + 1]!];
      out[i] = tile((x - extent.xmin) / across, (k) => x - (extent.xmin + k * across));
      out[i + 1] = tile((extent.ymax - y) / down, (k) => extent.ymax - k * down - y);
    }
    return out;
  };
  return {
    area: ({ polygons }) => polygons.map((rings) => rings.map(inTiles)),
    line: ({ coordinates }) => [inTiles(coordinates)],
    point: ({ coordinates }) => {
      const { col, row } = pointToKey(layout, coordinates[0]!, coordinates[1]!);
      return Float64Array.of(col, row);
    },
  };
}

function followedRoute(layout: LayoutDefinition, from: Crs, to: Crs): Route {
  const { extent, tileLayout } = layout;
  const { layoutCols, layoutRows, tileCols, tileRows } = tileLayout;
  const cell = layoutCellSize(layout);
  const affine = { a: cell.width * tileCols, b: 0, c: extent.xmin, d: 0, e: -cell.height * tileRows, f: extent.ymax };
  const tolerance = TOLERANCE / Math.max(tileCols, tileRows);
  const project = zoneProjector(from, to, affine, layoutCols, layoutRows, { tolerancePixels: tolerance });
  const transform = createTransform(from, to);
  const map: PointMap = (xs, ys, n) => {
    transform.forward(xs, ys, n);
    for (let k = 0; k < n; k++) {
      xs[k] = (xs[k]! - affine.c) / affine.a;
      ys[k] = (ys[k]! - affine.f) / affine.e;
    }
  };
  const size = { width: layoutCols, height: layoutRows };
  const densifier = createDensifier(map, tolerance, { size });
  const turn = from.kind === "geographic" ? 360 / from.degreesPerUnit : Number.POSITIVE_INFINITY;
  return {
    area: ({ index, polygons }) =>
      project({ index, id: String(index), properties: {}, polygons }).polygons.map((rings) => rings.map((ring) => onEdges(ring))),
    line: ({ feature, coordinates }) =>
      cutAtTurns(coordinates, turn).map((piece) => {
        const followed = piece.length < 4 ? null : densifier.densify(piece);
        if (followed === null) throw outside(feature, piece, to);
        return onEdges(followed);
      }),
    point: ({ feature, coordinates }) => {
      const [x, y] = [Float64Array.of(coordinates[0]!), Float64Array.of(coordinates[1]!)];
      map(x, y, 1);
      if (Number.isNaN(x[0]!)) throw outside(feature, coordinates, to);
      return onEdges(Float64Array.of(x[0]!, y[0]!));
    },
  };
}

const outside = (feature: number, coordinates: Float64Array, to: Crs): TilefoldError =>
  new TilefoldError("AOI_OUT_OF_RANGE", `feature ${feature} near ${coordinates[0]}, ${coordinates[1]} cannot be carried over to ${to.id}`, {
    at: { feature },
  });

/** In place. */
function onEdges(coordinates: Float64Array): Float64Array {
  for (let i = 0; i < coordinates.length; i++) {
    const nearest = Math.round(coordinates[i]!);
    if (Math.abs(coordinates[i]! - nearest) <= ON_EDGE * Math.max(1, Math.abs(nearest) * 2 ** -16)) coordinates[i] = nearest;
  }
  return coordinates;
}

/** An edge longer than half a turn crosses the antimeridian: the line ends on its one side and goes on at the other. */
function cutAtTurns(line: Float64Array, turn: number): Float64Array[] {
  const pieces: number[][] = [[]];
  for (let i = 0; i < line.length; i += 2) {
    const [x, y] = [line[i]!, line[i + 1]!];
    const last = pieces.at(-1)!;
    const before = last.at(-2);
    if (before !== undefined && Math.abs(x - before) > turn / 2) {
      const side = before < 0 ? -turn / 2 : turn / 2;
      const beyond = x + Math.sign(side) * turn;
      const part = beyond === before ? 0 : (side - before) / (beyond - before);
      const crossing = last.at(-1)! + (y - last.at(-1)!) * part;
      last.push(side, crossing);
      pieces.push([-side, crossing]);
    }
    pieces.at(-1)!.push(x, y);
  }
  return pieces.map((piece) => Float64Array.from(piece));
}
