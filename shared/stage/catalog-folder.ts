/** A STAC ItemCollection of a folder of rasters, by their headers and names alone. */

import type { RasterHeader } from "../cog/header.js";
import { asTilefoldError, TilefoldError } from "../core/errors.js";
import { parseCrs } from "../geo/crs.js";
import { createTransform } from "../geo/transform.js";
import { applyAffine } from "../grid/affine.js";
import { parseDatePattern, readFileName } from "../node/query/name-date.js";
import { tryHeaders } from "./open-headers.js";
import type { Stage } from "./stage.js";

const RASTER = /\.(tiff?|gtiff?|cog)$/i;

export interface FolderCatalog {
  readonly collection: { readonly type: "FeatureCollection"; readonly features: readonly object[] };
  readonly rasters: number;
  readonly warnings: readonly string[];
}

export interface CatalogOptions {
  /** A date pattern as strptime has them; without one, the usual products' names are tried. */
  readonly pattern?: string;
  /** Folder that the addresses in the items start from: they are relative to it where they lie below it. */
  readonly base?: string;
}

/**
 * Files of one scene (the same name but for the band) become one item. Rasters that cannot be read are left out, with a warning.
 * @throws SOURCE_NOT_FOUND for a folder without rasters; CONFIG_INVALID for the pattern
 */
export async function catalogFolder(folder: string, stage: Stage, options: CatalogOptions = {}): Promise<FolderCatalog> {
  const pattern = options.pattern === undefined ? undefined : parseDatePattern(options.pattern);
  const prefix = folder.endsWith("/") ? folder : `${folder}/`;
  const uris: string[] = [];
  for await (const { uri } of stage.storeFor(prefix).list(prefix, { signal: stage.signal })) if (RASTER.test(uri)) uris.push(uri);
  if (uris.length === 0) throw new TilefoldError("SOURCE_NOT_FOUND", `there are no rasters below ${folder}`, { at: { uri: folder } });
  const warnings: string[] = [];
  const headers = await tryHeaders(
    uris,
    stage,
    (error, index) => void warnings.push(`${uris[index]}: ${asTilefoldError(error).message}; it is left out`),
  );
  const scenes = new Map<string, { name: string; datetime: string | null; files: { band: string | null; header: RasterHeader }[] }>();
  for (const [i, uri] of uris.entries()) {
    const header = headers[i];
    if (!header) continue;
    const slash = uri.lastIndexOf("/");
    const { scene, band, datetime } = readFileName(uri.slice(slash + 1), pattern);
    const key = `${uri.slice(0, slash)}/${scene}`;
    const found = scenes.get(key) ?? { name: scene, datetime, files: [] };
    found.files.push({ band, header });
    scenes.set(key, found);
  }
  const names = [...scenes.values()].map(({ name }) => name);
  const features = [...scenes].map(([key, { name, datetime, files }]) => {
    if (datetime === null)
      warnings.push(`${name}: its name tells no date${pattern ? ` by ${options.pattern}` : "; --date-pattern says where it stands"}`);
    // Two folders may hold scenes of one name.
    const id = names.indexOf(name) === names.lastIndexOf(name) ? name : key.slice(prefix.length);
    return itemOf(id, datetime, files, options.base);
  });
  return { collection: { type: "FeatureCollection", features }, rasters: uris.length, warnings: warnings.sort() };
}

function itemOf(
  id: string,
  datetime: string | null,
  files: readonly { band: string | null; header: RasterHeader }[],
  base: string | undefined,
): object {
  const first = files[0]!.header;
  const { transform: t, width, height } = first;
  const corners = (
    [
      [0, 0],
      [0, height],
      [width, height],
      [width, 0],
      [0, 0],
    ] as const
  ).map(([col, row]) => applyAffine(t, col, row));
  const ring = first.crs === null || first.georeference !== "transform" ? null : lonLat(first.crs, corners);
  const code = first.crs === null ? null : parseCrs(first.crs).id;
  const used = new Set<string>();
  const assets: Record<string, object> = {};
  for (const { band, header } of files) {
    let key = band ?? (files.length === 1 ? "image" : header.uri.slice(header.uri.lastIndexOf("/") + 1).replace(/\.[^.]+$/, ""));
    while (used.has(key)) key = `${key}_`;
    used.add(key);
    assets[key] = {
      href: base !== undefined && header.uri.startsWith(base) ? `./${header.uri.slice(base.length)}` : header.uri,
      type: "image/tiff; application=geotiff",
      roles: ["data"],
      ...(header.bands.length > 1 ? { bands: header.bands.map(({ name, cellType }) => ({ name, data_type: cellType })) } : {}),
      "proj:shape": [header.height, header.width],
      "proj:transform": [
        header.transform.a,
        header.transform.b,
        header.transform.c,
        header.transform.d,
        header.transform.e,
        header.transform.f,
      ],
    };
  }
  return {
    type: "Feature",
    stac_version: "1.1.0",
    stac_extensions: ["https://stac-extensions.github.io/projection/v2.0.0/schema.json"],
    id,
    geometry: ring === null ? null : { type: "Polygon", coordinates: [ring] },
    ...(ring === null
      ? {}
      : {
          bbox: [
            Math.min(...ring.map(([x]) => x!)),
            Math.min(...ring.map(([, y]) => y!)),
            Math.max(...ring.map(([x]) => x!)),
            Math.max(...ring.map(([, y]) => y!)),
          ],
        }),
    properties: { ...instant(datetime), ...(code?.includes(":") && !code.startsWith("+") ? { "proj:code": code } : {}) },
    links: [],
    assets,
  };
}

/** STAC wants a full instant; what a name tells of a day, month or year begins it. */
function instant(datetime: string | null): object {
  if (datetime === null) return { datetime: null };
  if (datetime.includes("T")) return { datetime };
  return { datetime: `${datetime}${"-01".repeat((10 - datetime.length) / 3)}T00:00:00Z` };
}

function lonLat(crs: string, corners: readonly (readonly [number, number])[]): number[][] {
  const xs = Float64Array.from(corners, ([x]) => x);
  const ys = Float64Array.from(corners, ([, y]) => y);
  createTransform(parseCrs(crs), parseCrs("EPSG:4326")).forward(xs, ys);
  return Array.from(xs, (x, i) => [Math.round(x * 1e7) / 1e7, Math.round(ys[i]! * 1e7) / 1e7]);
}
