import type { BandHeader, RasterHeader } from "../cog/header.js";
import { TilefoldError } from "../core/errors.js";
import { nearestName } from "../core/nearest-name.js";
import type { Affine } from "../grid/affine.js";
import type { ReadNode } from "../node/read.js";
import type { LayerBand, SourcePart, SourcesProgram } from "./layer-program.js";
import { commonScaling, scalingOf } from "./scaling.js";

/** Pixels by which a source may be off the first one's grid and still be taken as lying on it. */
const ALIGNED = 1e-3;

/** The headers with what a `read` node overrides. */
export function overrideHeaders(headers: readonly RasterHeader[], node: Pick<ReadNode, "crs" | "nodata">): RasterHeader[] {
  return headers.map((header) => ({
    ...header,
    crs: node.crs ?? header.crs,
    bands:
      node.nodata === undefined
        ? header.bands
        : header.bands.map((band): BandHeader => ({ ...band, nodata: node.nodata as BandHeader["nodata"] })),
  }));
}

/**
 * Index of a band by number from 1, by its own name, or by b1, b2, ….
 * @throws RASTER_BAND naming the bands there are
 */
export function bandIndex(bands: readonly { readonly name: string }[], wanted: number | string, uri: string): number {
  if (typeof wanted === "number") {
    if (wanted >= 1 && wanted <= bands.length) return wanted - 1;
  } else {
    const named = bands.findIndex(({ name }) => name === wanted);
    if (named >= 0) return named;
    const numbered = /^b?(\d+)$/.exec(wanted);
    if (numbered && Number(numbered[1]) >= 1 && Number(numbered[1]) <= bands.length) return Number(numbered[1]) - 1;
  }
  const names = bands.map(({ name }) => name);
  const near = typeof wanted === "string" ? nearestName(wanted, names) : undefined;
  throw new TilefoldError("RASTER_BAND", `there is no band ${JSON.stringify(wanted)}${near ? `; did you mean "${near}"?` : ""}`, {
    hint: `Bands: ${names.map((name, i) => (name === `b${i + 1}` ? name : `${name} (b${i + 1})`)).join(", ")}.`,
    at: { uri },
  });
}

/**
 * The layer that sources make without another node: the first one's grid, continued over all that lie on it.
 * @param sources indices into the plan's sources, in the order in which they win
 * @throws SOURCES_MIXED naming both sources where CRS, grid, bands or cell types differ
 */
export function sourcesProgram(
  headers: readonly RasterHeader[],
  sources: readonly number[],
  bands: readonly (number | string)[] | undefined,
): SourcesProgram {
  const first = headers[sources[0]!]!;
  const chosen = bands?.map((band) => bandIndex(first.bands, band, first.uri)) ?? first.bands.map((_, i) => i);
  const offsets = sources.map((source) => offsetOf(headers[source]!, first));
  let [col0, row0, col1, row1] = [0, 0, first.width, first.height];
  offsets.forEach(({ col, row }, i) => {
    const { width, height } = headers[sources[i]!]!;
    [col0, row0] = [Math.min(col0, col), Math.min(row0, row)];
    [col1, row1] = [Math.max(col1, col + width), Math.max(row1, row + height)];
  });
  const [width, height] = [col1 - col0, row1 - row0];
  const parts = sources.map((source, i): SourcePart => {
    const header = headers[source]!;
    for (const band of chosen) {
      if (header.bands[band]?.cellType !== first.bands[band]!.cellType) {
        throw mixed(
          first,
          header,
          `band ${band + 1} is ${first.bands[band]!.cellType} in one and ${header.bands[band]?.cellType ?? "missing"} in the other`,
        );
      }
    }
    return { source, col: offsets[i]!.col - col0, row: offsets[i]!.row - row0, width: header.width, height: header.height, bands: chosen };
  });
  return {
    kind: "sources",
    grid: { width, height, transform: shifted(first.transform, col0, row0), crs: first.crs },
    bands: chosen.map((band): LayerBand => {
      const { name, cellType, nodata } = first.bands[band]!;
      const all = sources.map((source): LayerBand => ({ name, cellType, nodata, ...scalingOf(headers[source]!.bands[band]!) }));
      return { name, cellType, nodata, ...commonScaling(all) };
    }),
    parts,
    ...(sources.length === 1 && first.levels.length > 1 && !first.tiles
      ? { overviews: first.levels.slice(1).map((level) => ({ width: level.width, height: level.height })) }
      : {}),
  };
}

const shifted = (t: Affine, col: number, row: number): Affine =>
  col === 0 && row === 0 ? t : { ...t, c: t.c + t.a * col + t.b * row, f: t.f + t.d * col + t.e * row };

/**
 * Sources that follow one another, cut into runs of which each is one raster: on one grid, of the same cell types.
 * @param sources indices into the headers, in the order in which they win
 */
export function sourceRuns(
  headers: readonly RasterHeader[],
  sources: readonly number[],
  bands: readonly (number | string)[] | undefined,
): number[][] {
  const runs: number[][] = [];
  for (const source of sources) {
    const header = headers[source]!;
    const run = runs.at(-1);
    const first = run === undefined ? undefined : headers[run[0]!]!;
    const chosen =
      first === undefined ? [] : (bands?.map((band) => bandIndex(first.bands, band, first.uri)) ?? first.bands.map((_, i) => i));
    const alike =
      first !== undefined &&
      typeof offsetOrMisfit(header, first) !== "string" &&
      (bands !== undefined || header.bands.length === first.bands.length) &&
      chosen.every((band) => header.bands[band]?.cellType === first.bands[band]!.cellType);
    if (alike) run!.push(source);
    else runs.push([source]);
  }
  return runs;
}

/** Whole pixels from the first source's corner to another's. */
function offsetOf(header: RasterHeader, first: RasterHeader): { col: number; row: number } {
  const found = offsetOrMisfit(header, first);
  if (typeof found === "string") throw mixed(first, header, found);
  return found;
}

/** The same, or why the two lie on no common grid. */
function offsetOrMisfit(header: RasterHeader, first: RasterHeader): { col: number; row: number } | string {
  if (header === first) return { col: 0, row: 0 };
  if (header.crs !== first.crs) return `CRS ${first.crs ?? "unknown"} and ${header.crs ?? "unknown"}`;
  const t = first.transform;
  const o = header.transform;
  const far = Math.max(header.width, header.height);
  const sameCell = (["a", "b", "d", "e"] as const).every((key) => Math.abs(t[key] - o[key]) * far <= ALIGNED * Math.hypot(t.a, t.d));
  if (!sameCell) return `cell size ${t.a} × ${-t.e} and ${o.a} × ${-o.e}`;
  const determinant = t.a * t.e - t.b * t.d;
  const dx = o.c - t.c;
  const dy = o.f - t.f;
  const col = (dx * t.e - dy * t.b) / determinant;
  const row = (dy * t.a - dx * t.d) / determinant;
  if (Math.abs(col - Math.round(col)) > ALIGNED || Math.abs(row - Math.round(row)) > ALIGNED)
    return `grids are shifted by (${(col - Math.round(col)).toFixed(3)}, ${(row - Math.round(row)).toFixed(3)}) pixels`;
  return { col: Math.round(col), row: Math.round(row) };
}

const mixed = (first: RasterHeader, other: RasterHeader, what: string): TilefoldError =>
  new TilefoldError("SOURCES_MIXED", `${first.uri} and ${other.uri} do not lie on one grid: ${what}`, {
    hint: "Put them on one layout first: add a tile-to-layout or reproject node.",
    at: { uri: other.uri },
  });
