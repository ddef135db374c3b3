/**
 * Exact sums of coverage × area without BigInt in the loop: whole pixels are multiplied as they are, fractions and areas are cut in two, and all
 * products are summed in doubles that stay below 2^53 and are emptied into a BigInt now and then.
 */

/** Columns that are added at once, at most: with areas below 2^40, whole pixels of a row stay below 2^52. */
export const MOST_COLUMNS = 4096;

/** Fractions are cut at 2^22, areas at 2^20. */
const COVER_CUT = 2 ** 22;
const AREA_CUT = 2 ** 20;

/** Additions between two emptyings: a product of cut factors stays below 2^42, the cover of a row's fractions below 2^41. */
const ADDITIONS = 1024;

const EXACT = 2 ** 53;

/** Sums of cover and of cover × area, for a growing number of slots: a zone's total, a band's valid part, a class. */
export interface CoverAreaSums {
  /** A new slot. */
  slot(): number;
  /**
   * Adds pixels of one area (an integer below 2^40, in area units): `whole` pixels and `fraction`, the cover of others in units of 2^-29 pixels.
   * Both are of at most MOST_COLUMNS pixels.
   */
  addRow(slot: number, whole: number, fraction: number, area: number): void;
  /** Adds whole pixels: how many, and the sum of their areas; at most MOST_COLUMNS. */
  addWhole(slot: number, pixels: number, areas: number): void;
  /** In units of 2^-29 pixels. */
  cover(slot: number): bigint;
  /** In units of 2^-29 area units. */
  area(slot: number): bigint;
}

// fractionLow × areaLow, fractionLow × areaHigh, fractionHigh × areaLow, fractionHigh × areaHigh, fractions, areas of whole pixels, whole pixels.
const LIMBS = 7;

export function createCoverAreaSums(): CoverAreaSums {
  let limbs = new Float64Array(64 * LIMBS);
  let additions = new Int32Array(64);
  const areas: bigint[] = [];
  const covers: bigint[] = [];

  const empty = (slot: number): void => {
    const at = slot * LIMBS;
    areas[slot]! += BigInt(limbs[at + 5]!) << 29n;
    if (additions[slot]! > 0) {
      areas[slot]! +=
        BigInt(limbs[at]!) + (BigInt(limbs[at + 1]!) << 20n) + (BigInt(limbs[at + 2]!) << 22n) + (BigInt(limbs[at + 3]!) << 42n);
    }
    covers[slot]! += BigInt(limbs[at + 4]!) + (BigInt(limbs[at + 6]!) << 29n);
    limbs.fill(0, at, at + LIMBS);
    additions[slot] = 0;
  };

  const addWhole = (slot: number, pixels: number, sum: number): void => {
    const at = slot * LIMBS;
    if (limbs[at + 5]! + sum > EXACT) empty(slot);
    limbs[at + 5]! += sum;
    limbs[at + 6]! += pixels;
  };

  return {
    slot() {
      const slot = areas.length;
      if (slot === additions.length) {
        const larger = new Float64Array(limbs.length * 2);
        larger.set(limbs);
        limbs = larger;
        const more = new Int32Array(additions.length * 2);
        more.set(additions);
        additions = more;
      }
      areas.push(0n);
      covers.push(0n);
      return slot;
    },
    addRow(slot, whole, fraction, area) {
      if (whole > 0) addWhole(slot, whole, whole * area);
      if (fraction === 0) return;
      const coverHigh = Math.floor(fraction / COVER_CUT);
      const coverLow = fraction - coverHigh * COVER_CUT;
      const areaHigh = Math.floor(area / AREA_CUT);
      const areaLow = area - areaHigh * AREA_CUT;
      const at = slot * LIMBS;
      limbs[at]! += coverLow * areaLow;
      limbs[at + 1]! += coverLow * areaHigh;
      limbs[at + 2]! += coverHigh * areaLow;
      limbs[at + 3]! += coverHigh * areaHigh;
      limbs[at + 4]! += fraction;
      if (++additions[slot]! === ADDITIONS) empty(slot);
    },
    addWhole,
    cover(slot) {
      empty(slot);
      return covers[slot]!;
    },
    area(slot) {
      empty(slot);
      return areas[slot]!;
    },
  };
}
