/** Bins of a histogram by their edges: each holds its lower edge, the last its upper edge too (numpy.histogram's rule). */

/** The bin of a value, or −1 outside of all. @param edges ascending, one more than there are bins */
export function binOf(edges: readonly number[], value: number): number {
  const bins = edges.length - 1;
  if (!(value >= edges[0]! && value <= edges[bins]!)) return -1;
  let low = 0;
  let high = bins;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (value >= edges[middle]!) low = middle;
    else high = middle;
  }
  return low;
}

/** Bins of values[from … to − 1] that lie in any. @returns how many do */
export function binsOf(edges: readonly number[], values: Float64Array, from: number, to: number, out: Int32Array): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const bin = binOf(edges, values[i]!);
    if (bin >= 0) out[count++] = bin;
  }
  return count;
}
