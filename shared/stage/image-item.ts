/** The STAC item that stands beside an image: what it is, where it lies, when its pixels were taken and what it was made of. */
import { ENGINE } from "../core/engine.js";
import { redactUri } from "../core/redact.js";
import { parseCrs } from "../geo/crs.js";
import { createTransform } from "../geo/transform.js";
import type { Affine } from "../grid/affine.js";
import { applyAffine } from "../grid/affine.js";
import type { LayerBand } from "../plan/layer-program.js";
import type { ImagePlan, PlannedImage } from "../plan/plan.js";
import { leavesOf } from "../plan/program-tree.js";

/** STAC has no word for an unknown time: an interval that holds every time is true of it (item specification, "datetime"). */
const ANY_TIME = ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"] as const;

/** Where an image's item stands. */
export const itemUri = (uri: string): string => uri.replace(/(\.tiff?)?$/i, ".json");

/**
 * STAC 1.1 with the projection, processing and file extensions. Holds no clock and no path of this machine but the sources' own: the same job gives the
 * same bytes.
 * @param bytes size of the file
 */
export function stacItem(plan: Pick<ImagePlan, "sources" | "jobId" | "missingScenes">, image: PlannedImage, bytes: number): object {
  const { key, uri, scenes, program, spec } = image;
  const { grid } = program;
  const t = grid.transform;
  const ring = grid.crs === null ? null : footprint(grid.crs, t, grid.width, grid.height);
  const sources = [...new Set(leavesOf(program).flatMap(({ parts }) => parts.map(({ source }) => source)))].map((source) => {
    const { uri: href, etag, bytes: size } = plan.sources[source]!;
    return { href: redactUri(href), etag, bytes: size };
  });
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  return {
    type: "Feature",
    stac_version: "1.1.0",
    stac_extensions: [
      "https://stac-extensions.github.io/projection/v2.0.0/schema.json",
      "https://stac-extensions.github.io/processing/v1.2.0/schema.json",
      "https://stac-extensions.github.io/file/v2.1.0/schema.json",
      ...(program.bands.some((band) => "raster:scale" in scaled(band)) ? [RASTER] : []),
    ],
    id: name.replace(/\.tiff?$/i, ""),
    geometry: ring === null ? null : { type: "Polygon", coordinates: [ring] },
    ...(ring === null ? {} : { bbox: boxOf(ring) }),
    properties: {
      ...timesOf(image),
      ...crsOf(grid.crs),
      "proj:shape": [grid.height, grid.width],
      "proj:transform": [t.a, t.b, t.c, t.d, t.e, t.f],
      "processing:software": { tilefold: ENGINE },
      "tilefold:job": plan.jobId,
      "tilefold:group": key,
      "tilefold:scenes": scenes,
      "tilefold:sources": sources,
      ...(plan.missingScenes ? { "tilefold:missing_scenes": plan.missingScenes.map(({ scene }) => scene) } : {}),
    },
    links: [],
    assets: {
      image: {
        href: `./${name}`,
        type: "image/tiff; application=geotiff; profile=cloud-optimized",
        roles: ["data"],
        "file:size": bytes,
        bands: program.bands.map((band) => ({
          name: band.name,
          data_type: spec.cellType,
          ...(spec.nodata === null ? {} : { nodata: spec.nodata }),
          ...scaled(band),
        })),
      },
    },
  };
}

const RASTER = "https://stac-extensions.github.io/raster/v2.0.0/schema.json";

/** What the stored values stand for. */
const scaled = ({ scaling }: LayerBand): object =>
  scaling === undefined || scaling === "mixed" ? {} : { "raster:scale": scaling.scale, "raster:offset": scaling.offset };

/** A code where there is one; a CRS of its own as the text that states it. */
function crsOf(text: string | null): object {
  if (text === null) return { "proj:code": null };
  const { id } = parseCrs(text);
  if (/^EPSG:\d+$/.test(id)) return { "proj:code": id };
  return { "proj:code": null, ...(/^\s*(PROJ|GEOG|GEOD|BOUND|COMPD_?)[A-Z]*\[/.test(text) ? { "proj:wkt2": text } : {}) };
}

/** From the first scene's beginning to the last one's end; one instant where they are one. */
function timesOf({ times }: PlannedImage): object {
  const [start, end] = times ?? [null, null];
  if (start === null || end === null) return { datetime: null, start_datetime: ANY_TIME[0], end_datetime: ANY_TIME[1] };
  if (start === end) return { datetime: new Date(start).toISOString() };
  return { datetime: null, start_datetime: new Date(start).toISOString(), end_datetime: new Date(end).toISOString() };
}

const CORNERS = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 0],
  [0, 0],
] as const;

/** The grid's corners in degrees, anticlockwise for a north-up grid. */
function footprint(crs: string, transform: Affine, width: number, height: number): number[][] {
  const corners = CORNERS.map(([col, row]) => applyAffine(transform, col * width, row * height));
  const xs = Float64Array.from(corners, ([x]) => x);
  const ys = Float64Array.from(corners, ([, y]) => y);
  createTransform(parseCrs(crs), parseCrs("EPSG:4326")).forward(xs, ys);
  return Array.from(xs, (x, i) => [Math.round(x * 1e7) / 1e7, Math.round(ys[i]! * 1e7) / 1e7]);
}

function boxOf(ring: readonly (readonly number[])[]): number[] {
  const xs = ring.map(([x]) => x!);
  const ys = ring.map(([, y]) => y!);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
