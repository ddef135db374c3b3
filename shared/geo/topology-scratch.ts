/**
 * Working arrays that are kept between calls: zones come by the hundred thousand, and making twenty small arrays for each costs more than
 * the sweep. What they hold is left over from the call before. Large zones get arrays of their own, so that nothing large is kept.
 */
const MOST_KEPT = 4096;

const keptIndices = new Map<string, Int32Array>();
const keptNumbers = new Map<string, Float64Array>();

/** At least `count` integers with any content; the same array for the same name until the next call. */
export function indices(name: string, count: number): Int32Array {
  if (count > MOST_KEPT) return new Int32Array(count);
  let kept = keptIndices.get(name);
  if (kept === undefined) {
    kept = new Int32Array(MOST_KEPT);
    keptIndices.set(name, kept);
  }
  return kept;
}

/** The same for coordinates. */
export function numbers(name: string, count: number): Float64Array {
  if (count > MOST_KEPT) return new Float64Array(count);
  let kept = keptNumbers.get(name);
  if (kept === undefined) {
    kept = new Float64Array(MOST_KEPT);
    keptNumbers.set(name, kept);
  }
  return kept;
}
