/** A set of grid cells as runs along rows: a country of a million tiles is a few thousand runs. */
export interface RunSet {
  /** Adds triples of row, first column, column after the last. */
  addRuns(runs: Int32Array): void;
  /** The runs, by row and column, joined where they meet or overlap. */
  runs(): Int32Array;
  /** Cells in the set. */
  count(): number;
}

export function createRunSet(): RunSet {
  let chunks: Int32Array[] = [];
  let joined: Int32Array | null = null;
  const join = (): Int32Array => {
    if (joined) return joined;
    const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0) / 3;
    const all = new Int32Array(length * 3);
    let at = 0;
    for (const chunk of chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    const order = Uint32Array.from({ length }, (_, i) => i).sort((i, j) => all[3 * i]! - all[3 * j]! || all[3 * i + 1]! - all[3 * j + 1]!);
    const out = new Int32Array(length * 3);
    let n = 0;
    for (const i of order) {
      const row = all[3 * i]!;
      const from = all[3 * i + 1]!;
      const to = all[3 * i + 2]!;
      if (n > 0 && out[3 * n - 3] === row && from <= out[3 * n - 1]!) {
        if (to > out[3 * n - 1]!) out[3 * n - 1] = to;
        continue;
      }
      out[3 * n] = row;
      out[3 * n + 1] = from;
      out[3 * n + 2] = to;
      n++;
    }
    joined = out.slice(0, 3 * n);
    chunks = [joined];
    return joined;
  };
  return {
    addRuns(runs) {
      if (runs.length === 0) return;
      chunks.push(runs);
      joined = null;
    },
    runs: join,
    count() {
      const runs = join();
      let cells = 0;
      for (let i = 0; i < runs.length; i += 3) cells += runs[i + 2]! - runs[i + 1]!;
      return cells;
    },
  };
}
