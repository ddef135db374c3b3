/** The audit: what every row must fulfil, and what a zone's rows must add up to. */
import { TilefoldError } from "../core/errors.js";
import type { Count, ValueCovers } from "./covers.js";
import type { CoverArea, ZonalBandRow, ZonalRow } from "./zonal-row.js";
import type { ZonalSpec } from "./zonal-spec.js";

const unbalanced = (zone: number, what: string): TilefoldError =>
  new TilefoldError("AUDIT_FAILED", `zone ${zone}: ${what}`, { at: { zone: String(zone) } });

/**
 * Within a row: valid and invalid parts add up to the whole, in pixels, cover and area; classes and tables add up to what is valid, or no further.
 * @throws AUDIT_FAILED
 */
export function checkAudit(spec: ZonalSpec, row: ZonalRow): void {
  const { zone } = row;
  if (!(row.inside >= 0 && row.outside >= 0)) throw unbalanced(zone, `${row.inside} pixels inside and ${row.outside} outside`);
  if (row.bands.length !== spec.bands.length) throw unbalanced(zone, `${row.bands.length} bands, the plan has ${spec.bands.length}`);
  const total = integers(row.total);
  row.bands.forEach((band, i) => {
    const name = `band ${i + 1}`;
    equal(zone, `valid and invalid pixels of ${name}`, BigInt(band.validPixels) + BigInt(band.invalidPixels), BigInt(row.inside));
    const valid = integers(band.valid);
    const invalid = integers(band.invalid);
    equal(zone, `valid and invalid cover of ${name}`, valid.cover + invalid.cover, total.cover);
    equal(zone, `valid and invalid area of ${name}`, valid.area + invalid.area, total.area);
    checkParts(spec, zone, name, band);
  });
  if (spec.by !== null && row.by) {
    atMost(zone, "cover of the classes by the second band", sumOf(row.by, 2), integers(row.bands[0]!.valid).cover);
    atMost(zone, "area of the classes by the second band", sumOf(row.by, 3), integers(row.bands[0]!.valid).area);
  }
}

function checkParts(spec: ZonalSpec, zone: number, name: string, band: ZonalBandRow): void {
  const valid = integers(band.valid);
  if (band.classes) {
    const check = spec.classes === "all" ? equal : atMost;
    check(zone, `covers of the classes of ${name}`, sumOf(band.classes, 1), valid.cover);
    check(zone, `areas of the classes of ${name}`, sumOf(band.classes, 2), valid.area);
  }
  if (band.table) equal(zone, `covers of the values of ${name}`, sumOfCovers(band.table), valid.cover);
  if (band.sketch) equal(zone, `covers of the buckets of ${name}`, sumOfCovers(band.sketch), valid.cover);
  if (band.bins) atMost(zone, `covers of the bins of ${name}`, sumOfCovers(band.bins), valid.cover);
}

/**
 * Against the plan, which summed the zone's coverage along its edges without looking at a tile.
 * @param expectedArea in units of 2^-29 area units, as decimal text, where the plan knows it
 * @throws AUDIT_FAILED: a batch is missing, came twice, or was computed wrongly
 */
export function checkZoneTotals(
  _spec: ZonalSpec,
  zone: number,
  id: string,
  row: ZonalRow | null,
  expectedCover: string,
  expectedArea?: string | null,
): void {
  const [clippedCover, area] = row?.total ?? ["0", "0"];
  const cover = row?.clipped === undefined ? clippedCover : (BigInt(clippedCover) + BigInt(row.clipped)).toString();
  if (cover === expectedCover && (area === expectedArea || (expectedArea ?? null) === null)) return;
  throw new TilefoldError(
    "AUDIT_FAILED",
    cover === expectedCover
      ? `zone "${id}": its batches have an area of ${area} units, its rows ${expectedArea}`
      : `zone "${id}": its batches cover ${cover} units of 2^-29 pixels, its boundary encloses ${expectedCover}`,
    { at: { zone: id, feature: zone } },
  );
}

const integers = ([cover, area]: CoverArea): { cover: bigint; area: bigint } => ({ cover: BigInt(cover), area: BigInt(area) });

const sumOf = (entries: readonly (readonly (number | string)[])[], at: number): bigint =>
  entries.reduce((sum, entry) => sum + BigInt(entry[at]!), 0n);

function sumOfCovers({ covers }: ValueCovers): bigint {
  let sum = 0n;
  let small = 0;
  for (const cover of covers as readonly Count[]) {
    if (typeof cover === "number" && small + cover <= Number.MAX_SAFE_INTEGER) small += cover;
    else sum += BigInt(cover);
  }
  return sum + BigInt(small);
}

function equal(zone: number, what: string, found: bigint, expected: bigint): void {
  if (found !== expected) throw unbalanced(zone, `${what} come to ${found}, not ${expected}`);
}

function atMost(zone: number, what: string, found: bigint, most: bigint): void {
  if (found > most) throw unbalanced(zone, `${what} come to ${found}, more than ${most}`);
}
