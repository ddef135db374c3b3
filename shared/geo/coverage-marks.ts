/**
 * A set of columns that is emptied in ascending order: one bit a column and one bit a word of 32 columns, so that a row of a
 * wide raster costs what is marked in it.
 */
export interface ColumnMarks {
  readonly columns: Int32Array;
  readonly words: Int32Array;
}

export const columnMarks = (width: number): ColumnMarks => ({
  columns: new Int32Array((width + 31) >>> 5),
  words: new Int32Array((width + 1023) >>> 10),
});

/** Writes the marked columns below `width` to `into`, ascending, clears them and returns how many there were. */
export function takeMarks(marks: ColumnMarks, width: number, into: Int32Array): number {
  const { columns, words } = marks;
  const end = (width + 1023) >>> 10;
  let count = 0;
  for (let w = 0; w < end; w++) {
    let outer = words[w]!;
    if (outer === 0) continue;
    words[w] = 0;
    while (outer !== 0) {
      const word = (w << 5) | (31 - Math.clz32(outer & -outer));
      outer &= outer - 1;
      let inner = columns[word]!;
      columns[word] = 0;
      while (inner !== 0) {
        into[count++] = (word << 5) | (31 - Math.clz32(inner & -inner));
        inner &= inner - 1;
      }
    }
  }
  return count;
}
