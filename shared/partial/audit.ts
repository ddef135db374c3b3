/** The audit: what every row must fulfil, and what a zone's rows must add up to. */
import { TilefoldError } from "../core/errors.js";
import type { ZonalRow } from "./zonal-row.js";
import type { ZonalSpec } from "./zonal-spec.js";

const unbalanced = (zone: number, what: string): TilefoldError => new TilefoldError("AUDIT_FAILED", `zone ${zone}: ${what}`, { at: { zone: String(zone) } });

/** Within a row: no part is larger than its whole, classes and tables add up to what is valid. @throws AUDIT_FAILED */
export function checkAudit(spec: ZonalSpec, row: ZonalRow): void {
  const [cover, area] = row.total.map(BigInt) as [bigint, bigint];
  if (row.inside < 0 || row.outside < 0) throw unbalanced(row.zone, `${row.inside} pixels inside and ${row.outside} outside`);
  row.bands.forEach((band, i) => {
    const [validCover, validArea] = band.valid.map(BigInt) as [bigint, bigint];
    if (validCover < 0n || validCover > cover) throw unbalanced(row.zone, `band ${i + 1} has a valid cover of ${validCover}, the zone has ${cover}`);
    if (validArea < 0n || validArea > area) throw unbalanced(row.zone, `band ${i + 1} has a valid area of ${validArea}, the zone has ${area}`);
    if (band.validPixels > row.inside) throw unbalanced(row.zone, `band ${i + 1} has ${band.validPixels} valid pixels, the zone has ${row.inside}`);
    if (spec.classes === "all" && band.classes) {
      equal(row.zone, `covers of the classes of band ${i + 1}`, sumOf(band.classes, 1), validCover);
      equal(row.zone, `areas of the classes of band ${i + 1}`, sumOf(band.classes, 2), validArea);
    }
    if (band.table) equal(row.zone, `covers of the values of band ${i + 1}`, sumOf(band.table, 1), validCover);
    if (band.sketch) equal(row.zone, `covers of the buckets of band ${i + 1}`, sumOf(band.sketch, 1), validCover);
  });
}

/**
 * Against the plan, which summed the zone's coverage along its edges without looking at a tile.
 * @throws AUDIT_FAILED: a batch is missing, came twice, or was computed wrongly
 */
export function checkZoneTotals(_spec: ZonalSpec, zone: number, id: string, row: ZonalRow | null, expectedCover: string): void {
  const found = row?.total[0] ?? "0";
  if (found === expectedCover) return;
  throw new TilefoldError("AUDIT_FAILED", `zone "${id}": its batches cover ${found} units of 2^-29 pixels, its boundary encloses ${expectedCover}`, { at: { zone: id, feature: zone } });
}

const sumOf = (entries: readonly (readonly (number | string)[])[], at: number): bigint => entries.reduce((sum, entry) => sum + BigInt(entry[at]!), 0n);

function equal(zone: number, what: string, found: bigint, expected: bigint): void {
  if (found !== expected) throw unbalanced(zone, `${what} come to ${found}, not ${expected}`);
}
