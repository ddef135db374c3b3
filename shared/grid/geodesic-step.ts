/**
 * How many metres a small step on the ground is, as GeoTrellis's zoomed scheme measures it: on the axes of the step's UTM zone, or along a
 * great circle where UTM has no zone. Only the plan asks; no pixel depends on it.
 */

/** Longitude and latitude in degrees. */
export type LonLat = readonly [lon: number, lat: number];

/** WGS 84's equatorial radius in metres, and GeoTrellis's radius for great circles. */
export const EARTH_RADIUS = 6378137;

const FLATTENING = 1 / 298.257223563;
const UTM_SCALE = 0.9996;
const radians = (degrees: number): number => (degrees / 180) * Math.PI;

/** The longer of the easting and northing between two points, in metres of the UTM zone of the first; a great circle outside -80…84 °N. */
export function stepMetres(first: LonLat, second: LonLat): number {
  if (!(first[1] >= -80 && first[1] <= 84)) return greatCircleMetres(first, second);
  const meridian = utmCentralMeridian(first[0], first[1]);
  const a = transverseMercator(first, meridian);
  const b = transverseMercator(second, meridian);
  return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]));
}

/** Haversine formula (Sinnott 1984) on a sphere of the equatorial radius. */
export function greatCircleMetres([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const sinLat = Math.sin(radians(lat2 - lat1) / 2);
  const sinLon = Math.sin(radians(lon2 - lon1) / 2);
  const a = sinLat * sinLat + sinLon * sinLon * Math.cos(radians(lat1)) * Math.cos(radians(lat2));
  return EARTH_RADIUS * 2 * Math.atan2(Math.sqrt(a), Math.sqrt(1 - a));
}

/** Zones are 6° wide, but for south-west Norway (56…64 °N) and Svalbard (72…84 °N). */
function utmCentralMeridian(lon: number, lat: number): number {
  const east = lon - 360 * Math.floor((lon + 180) / 360);
  let zone = Math.floor((east + 180) / 6) + 1;
  if (lat >= 56 && lat < 64 && zone === 31 && east >= 3) zone = 32;
  else if (lat >= 72 && east >= 0 && east < 42) zone = east < 9 ? 31 : east < 21 ? 33 : east < 33 ? 35 : 37;
  return zone * 6 - 183;
}

/** Easting from the central meridian and northing from the equator, in metres (Krüger 1912, series in the third flattening to n^4). */
function transverseMercator([lon, lat]: LonLat, centralMeridian: number): [number, number] {
  const turned = lon - centralMeridian;
  const dLon = radians(turned - 360 * Math.round(turned / 360));
  const n = FLATTENING / (2 - FLATTENING);
  const n2 = n * n;
  const rectifying = (EARTH_RADIUS / (1 + n)) * (1 + n2 / 4 + (n2 * n2) / 64);
  const e = (2 * Math.sqrt(n)) / (1 + n);
  const sin = Math.sin(radians(lat));
  const t = Math.sinh(Math.atanh(sin) - e * Math.atanh(e * sin));
  const xi = Math.atan2(t, Math.cos(dLon));
  const eta = Math.asinh(Math.sin(dLon) / Math.hypot(t, Math.cos(dLon)));
  const alphas = [
    n / 2 - (2 * n2) / 3 + (5 * n2 * n) / 16 + (41 * n2 * n2) / 180,
    (13 * n2) / 48 - (3 * n2 * n) / 5 + (557 * n2 * n2) / 1440,
    (61 * n2 * n) / 240 - (103 * n2 * n2) / 140,
    (49561 * n2 * n2) / 161280,
  ];
  let easting = eta;
  let northing = xi;
  alphas.forEach((alpha, i) => {
    const k = 2 * (i + 1);
    easting += alpha * Math.cos(k * xi) * Math.sinh(k * eta);
    northing += alpha * Math.sin(k * xi) * Math.cosh(k * eta);
  });
  return [UTM_SCALE * rectifying * easting, UTM_SCALE * rectifying * northing];
}
