/**
 * Exact sums of coverage × area without BigInt in the loop: both factors are cut in two, the four products are summed in doubles
 * that stay below 2^53, and emptied into a BigInt now and then.
 */

/** Coverage is cut at 2^24, area at 2^20. */
const COVER_CUT = 2 ** 24;
const AREA_CUT = 2 ** 20;

/** Rows between two emptyings: 2^11 products below 2^41 stay below 2^53. */
const ROWS = 2048;

/** Sums of cover and of cover × area, for a growing number of slots: a zone's total, a band's valid part, a class. */
export interface CoverAreaSums {
  /** A new slot. */
  slot(): number;
  /** Adds cover (an integer below 2^45, units of 2^-29 pixels) in a row whose pixels have one area (an integer below 2^40). */
  add(slot: number, cover: number, area: number): void;
  /** Adds whole pixels: how many, and the sum of their areas (below 2^53). */
  addWhole(slot: number, pixels: number, areas: number): void;
  /** In units of 2^-29 pixels. */
  cover(slot: number): bigint;
  /** In units of 2^-29 area units. */
  area(slot: number): bigint;
}

/** coverLow × areaLow, coverLow × areaHigh, coverHigh × areaLow, coverHigh × areaHigh, whole areas, cover. */
const LIMBS = 6;

const LARGEST = 2 ** 52;

export function createCoverAreaSums(): CoverAreaSums {
  let limbs = new Float64Array(64 * LIMBS);
  let counts = new Int32Array(64);
  const areas: bigint[] = [];
  const covers: bigint[] = [];
  const empty = (slot: number): void => {
    const at = slot * LIMBS;
    areas[slot]! += BigInt(limbs[at]!) + (BigInt(limbs[at + 1]!) << 20n) + (BigInt(limbs[at + 2]!) << 24n) + (BigInt(limbs[at + 3]!) << 44n) + (BigInt(limbs[at + 4]!) << 29n);
    covers[slot]! += BigInt(limbs[at + 5]!);
    limbs.fill(0, at, at + LIMBS);
    counts[slot] = 0;
  };
  return {
    slot() {
      const slot = areas.length;
      if (slot === counts.length) {
        const larger = new Float64Array(limbs.length * 2);
        larger.set(limbs);
        limbs = larger;
        const more = new Int32Array(counts.length * 2);
        more.set(counts);
        counts = more;
      }
      areas.push(0n);
      covers.push(0n);
      return slot;
    },
    add(slot, cover, area) {
      const coverHigh = Math.floor(cover / COVER_CUT);
      const coverLow = cover - coverHigh * COVER_CUT;
      const areaHigh = Math.floor(area / AREA_CUT);
      const areaLow = area - areaHigh * AREA_CUT;
      const at = slot * LIMBS;
      limbs[at]! += coverLow * areaLow;
      limbs[at + 1]! += coverLow * areaHigh;
      limbs[at + 2]! += coverHigh * areaLow;
      limbs[at + 3]! += coverHigh * areaHigh;
      limbs[at + 5]! += cover;
      if (++counts[slot]! >= ROWS || limbs[at + 5]! > LARGEST) empty(slot);
    },
    addWhole(slot, pixels, sum) {
      const at = slot * LIMBS;
      if (limbs[at + 4]! + sum > LARGEST) empty(slot);
      limbs[at + 4]! += sum;
      limbs[at + 5]! += pixels * 2 ** 29;
      if (limbs[at + 5]! > LARGEST) empty(slot);
    },
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
