/** One comparator: the lesser of wires `low` and `high` goes to `low`, the greater to `high`, each only where it is still needed. */
export interface Comparator {
  readonly low: number;
  readonly high: number;
  readonly keepLow: boolean;
  readonly keepHigh: boolean;
}

/** Batcher's odd-even merge sort (Knuth, TAOCP 3, 5.2.2 M; Batcher 1968) for any number of wires. */
function sortingNetwork(wires: number): [number, number][] {
  const pairs: [number, number][] = [];
  let top = 1;
  while (top < wires) top *= 2;
  for (let p = top / 2; p >= 1; p /= 2) {
    let q = top / 2;
    let r = 0;
    let d = p;
    for (;;) {
      for (let i = 0; i < wires - d; i++) if ((i & p) === r) pairs.push([i, i + d]);
      if (q === p) break;
      d = q - p;
      q /= 2;
      r = p;
    }
  }
  return pairs;
}

/** The comparators that bring the values of the given ranks (0 is the least) to the wires of the same number; all others are left out. */
export function selectionNetwork(wires: number, ranks: readonly number[]): Comparator[] {
  const needed = new Set(ranks);
  const kept: Comparator[] = [];
  for (const [low, high] of sortingNetwork(wires).reverse()) {
    const keepLow = needed.has(low);
    const keepHigh = needed.has(high);
    if (!keepLow && !keepHigh) continue;
    kept.push({ low, high, keepLow, keepHigh });
    needed.add(low).add(high);
  }
  return kept.reverse();
}
