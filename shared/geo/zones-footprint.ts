/** Where on the Earth a raster lies, and whether zones meet it. */
import { TilefoldError } from "../core/errors.js";
import type { Affine } from "../grid/affine.js";
import type { Extent } from "../grid/extent.js";
import type { LonLatBox } from "./antimeridian.js";
import { type Crs, parseCrs, sameCrs } from "./crs.js";
import type { Polygons } from "./geojson.js";
import { createTransform } from "./transform.js";
import type { Zone } from "./zones.js";

export interface Footprint {
  /** Holds the raster: degrees of the zones' CRS, longitudes about the raster's middle, east − west ≤ 360 for projected rasters. */
  readonly box: LonLatBox;
  /** What zones are cut to that reach beyond `roomy`: a degree and more wider than the raster, but not over the edge of the map. */
  readonly cut: LonLatBox;
  readonly roomy: LonLatBox;
}

const SAMPLES = 33;

/** The geographic CRS under a projected one, in degrees. */
export function geographicOf(crs: Crs): Crs {
  const p = crs.ellipsoid;
  const { shift, grid } = crs.datum;
  const datum = grid !== null ? ` +nadgrids=${grid}` : shift !== null ? ` +towgs84=${shift.join(",")}` : "";
  const base = parseCrs(
    `+proj=longlat +a=${p.a} ${p.inverseFlattening === 0 ? `+b=${p.a}` : `+rf=${p.inverseFlattening}`}${datum}${crs.primeMeridian === 0 ? "" : ` +pm=${crs.primeMeridian}`}`,
  );
  return { ...base, datum: crs.datum };
}

/** The raster's surroundings in degrees of a geographic CRS. */
export function footprintOf(geographic: Crs, rasterCrs: Crs, affine: Affine, width: number, height: number): Footprint {
  const degrees = geographic.degreesPerUnit;
  if (rasterCrs.kind === "geographic") {
    const box = cornerBox(geographic, rasterCrs, affine, width, height);
    return {
      box,
      cut: box,
      roomy: {
        west: Number.NEGATIVE_INFINITY,
        south: Number.NEGATIVE_INFINITY,
        east: Number.POSITIVE_INFINITY,
        north: Number.POSITIVE_INFINITY,
      },
    };
  }
  const back = createTransform(rasterCrs, geographic);
  const n = SAMPLES * SAMPLES;
  const xs = new Float64Array(n);
  const ys = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const i = ((k % SAMPLES) / (SAMPLES - 1)) * width;
    const j = (Math.floor(k / SAMPLES) / (SAMPLES - 1)) * height;
    xs[k] = affine.a * i + affine.b * j + affine.c;
    ys[k] = affine.d * i + affine.e * j + affine.f;
  }
  back.forward(xs, ys, n);
  const middle = rasterCrs.lon0 - geographic.primeMeridian;
  // A shift of the datum may carry a point on the seam to the other side of the map: keep 0.001° clear of it.
  const half = sameDatumText(geographic, rasterCrs) ? 180 : 179.999;
  let [west, east, south, north] = [middle + half, middle - half, 90, -90];
  let missing = false;
  for (let k = 0; k < n; k++) {
    if (Number.isNaN(xs[k] as number)) missing = true;
    else {
      const turned = (xs[k] as number) * degrees - middle;
      const x = middle + turned - 360 * Math.round(turned / 360);
      const y = (ys[k] as number) * degrees;
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  const poles = polesWithin(geographic, rasterCrs, affine, width, height);
  if (missing) [south, north] = [-90, 90];
  if (poles.north) north = 90;
  if (poles.south) south = -90;
  if (missing || poles.north || poles.south || east - west > 300) [west, east] = [middle - half, middle + half];
  // Not to a pole that the raster does not hold: it may lie at infinity.
  const widened = (share: number, extra: number): LonLatBox => {
    const dx = (east - west) * share + extra;
    const dy = (north - south) * share + extra;
    return {
      west: Math.max(middle - half, west - dx),
      east: Math.min(middle + half, east + dx),
      south: Math.max((south - 90) / 2, south - dy),
      north: Math.min((north + 90) / 2, north + dy),
    };
  };
  return { box: widened(0.1, 1), cut: widened(0.1, 1), roomy: widened(0.25, 3) };
}

const sameDatumText = (p: Crs, q: Crs): boolean => String(p.datum.shift) === String(q.datum.shift) && p.primeMeridian === q.primeMeridian;

function cornerBox(geographic: Crs, rasterCrs: Crs, { a, b, c, d, e, f }: Affine, width: number, height: number): LonLatBox {
  const xs = Float64Array.of(c, a * width + c, b * height + c, a * width + b * height + c);
  const ys = Float64Array.of(f, d * width + f, e * height + f, d * width + e * height + f);
  const degrees = rasterCrs.degreesPerUnit;
  const turn = rasterCrs.primeMeridian - geographic.primeMeridian;
  // Another datum moves a place by some hundred metres.
  const room = sameDatumText(geographic, rasterCrs) ? 0 : 0.1;
  const box = {
    west: Math.min(...xs) * degrees + turn - room,
    east: Math.max(...xs) * degrees + turn + room,
    south: Math.min(...ys) * degrees - room,
    north: Math.max(...ys) * degrees + room,
  };
  // Half a turn to spare on either side of 0 … 360 and -180 … 180: beyond, degrees are a mistake for metres.
  if (box.west < -540 || box.east > 720 || box.south < -180 || box.north > 180) {
    throw new TilefoldError(
      "RASTER_GEOREFERENCE",
      `the raster reaches from ${box.west}, ${box.south} to ${box.east}, ${box.north}, which are no longitudes and latitudes (${rasterCrs.id})`,
      { hint: "The numbers look like metres: give the raster's true `crs` with the source." },
    );
  }
  return box;
}

function polesWithin(
  geographic: Crs,
  rasterCrs: Crs,
  { a, b, c, d, e, f }: Affine,
  width: number,
  height: number,
): { north: boolean; south: boolean } {
  const forth = createTransform(geographic, rasterCrs);
  const middle = (rasterCrs.lon0 - geographic.primeMeridian) / geographic.degreesPerUnit;
  const pole = 90 / geographic.degreesPerUnit;
  const xs = Float64Array.of(middle, middle);
  const ys = Float64Array.of(pole, -pole);
  forth.forward(xs, ys, 2);
  const determinant = a * e - b * d;
  const within = (k: number): boolean => {
    const x = (xs[k] as number) - c;
    const y = (ys[k] as number) - f;
    const i = (e * x - b * y) / determinant;
    const j = (a * y - d * x) / determinant;
    return i >= -0.05 * width - 1 && i <= 1.05 * width + 1 && j >= -0.05 * height - 1 && j <= 1.05 * height + 1;
  };
  return { north: within(0), south: within(1) };
}

/** The raster's box in a CRS: x and y of its edges and inside, sampled. */
export function rasterExtentIn(crs: Crs | null, rasterCrs: Crs | null, affine: Affine, width: number, height: number): Extent {
  const n = SAMPLES * SAMPLES;
  const xs = new Float64Array(n);
  const ys = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const i = ((k % SAMPLES) / (SAMPLES - 1)) * width;
    const j = (Math.floor(k / SAMPLES) / (SAMPLES - 1)) * height;
    xs[k] = affine.a * i + affine.b * j + affine.c;
    ys[k] = affine.d * i + affine.e * j + affine.f;
  }
  if (crs !== null && rasterCrs !== null && !sameCrs(crs, rasterCrs)) createTransform(rasterCrs, crs).forward(xs, ys, n);
  let [xmin, ymin, xmax, ymax] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 0; k < n; k++) {
    if (Number.isNaN(xs[k] as number)) continue;
    xmin = Math.min(xmin, xs[k] as number);
    xmax = Math.max(xmax, xs[k] as number);
    ymin = Math.min(ymin, ys[k] as number);
    ymax = Math.max(ymax, ys[k] as number);
  }
  return { xmin, ymin, xmax, ymax };
}

/** Whether the box of projected polygons meets the raster's pixels; touching is not meeting. */
export function meetsRaster(polygons: Polygons, width: number, height: number): boolean {
  for (const rings of polygons) {
    let [left, top, right, bottom] = [
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ];
    for (const ring of rings) {
      for (let k = 0; k < ring.length; k += 2) {
        left = Math.min(left, ring[k] as number);
        right = Math.max(right, ring[k] as number);
        top = Math.min(top, ring[k + 1] as number);
        bottom = Math.max(bottom, ring[k + 1] as number);
      }
    }
    if (left < width && right > 0 && top < height && bottom > 0) return true;
  }
  return false;
}

/** NO_OVERLAP, with both boxes, where a zone's projected polygons lie beside the raster; null where they meet it. */
export function checkOverlap(
  zone: Zone,
  projected: Polygons,
  zonesCrs: Crs | null,
  rasterCrs: Crs | null,
  affine: Affine,
  width: number,
  height: number,
): TilefoldError | null {
  if (meetsRaster(projected, width, height)) return null;
  const raster = rasterExtentIn(zonesCrs, rasterCrs, affine, width, height);
  const box = extentOf(zone.polygons);
  const swapped = { xmin: box.ymin, ymin: box.xmin, xmax: box.ymax, ymax: box.xmax };
  const name = zonesCrs === null ? "the raster's coordinates" : zonesCrs.id;
  const hint = overlaps(swapped, raster)
    ? "With x and y exchanged it would meet the raster: are longitude and latitude swapped?"
    : zonesCrs?.kind === "projected" && Math.abs(box.xmax) <= 360 && Math.abs(box.ymax) <= 90
      ? "The zone's numbers look like degrees: check --zones-crs."
      : undefined;
  return new TilefoldError(
    "NO_OVERLAP",
    `zone ${JSON.stringify(zone.id)} covers ${text(box)}, the raster ${text(raster)} (x and y in ${name})`,
    {
      at: { feature: zone.index, zone: zone.id },
      ...(hint === undefined ? {} : { hint }),
    },
  );
}

const overlaps = (p: Extent, q: Extent): boolean => p.xmin < q.xmax && p.xmax > q.xmin && p.ymin < q.ymax && p.ymax > q.ymin;

const round = (value: number): string => String(Number(value.toPrecision(9)));
const text = (e: Extent): string => `x ${round(e.xmin)} to ${round(e.xmax)}, y ${round(e.ymin)} to ${round(e.ymax)}`;

function extentOf(polygons: Polygons): Extent {
  let [xmin, ymin, xmax, ymax] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const rings of polygons) {
    for (const ring of rings) {
      for (let k = 0; k < ring.length; k += 2) {
        xmin = Math.min(xmin, ring[k] as number);
        xmax = Math.max(xmax, ring[k] as number);
        ymin = Math.min(ymin, ring[k + 1] as number);
        ymax = Math.max(ymax, ring[k + 1] as number);
      }
    }
  }
  return { xmin, ymin, xmax, ymax };
}
