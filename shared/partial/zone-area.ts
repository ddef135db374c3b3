/** A zone's area as the plan knows it, without a tile: what its rows' coverage comes to. */
import { createCoverAreaSums } from "./area-sum.js";
import type { RowAreas } from "./row-areas.js";

/**
 * @param totals sum of the weights of each grid row from row0 on, in units of 2^-29 pixels
 * @returns units of 2^-29 area units as decimal text; null where areas vary along a row
 */
export function zoneArea(row0: number, totals: Float64Array, areas: RowAreas): string | null {
  if (!areas.constantAlongRow) return null;
  const sums = createCoverAreaSums();
  const slot = sums.slot();
  let area = 0n;
  for (let r = 0; r < totals.length; r++) {
    const total = totals[r]!;
    if (total === 0) continue;
    if (total <= 2 ** 41) sums.addRow(slot, 0, total, areas.rowArea(row0 + r));
    else area += BigInt(total) * BigInt(areas.rowArea(row0 + r));
  }
  return (area + sums.area(slot)).toString();
}
