/**
 * Undoing TIFF's predictors on rows of interleaved samples, in place. `row` counts samples of all bands in a row; `stride` is how far the same
 * band's sample before stands: the bands that are interleaved.
 */

/** Predictor 2 (TIFF 6.0 §14) on 8 bits. */
export function undoDifferences8(cells: Uint8Array, row: number, stride: number): void {
  for (let start = 0; start + row <= cells.length; start += row) {
    const end = start + row;
    if (stride === 1) {
      let sum = 0;
      for (let i = start; i < end; i++) cells[i] = sum = (sum + cells[i]!) & 0xff;
    } else {
      for (let i = start + stride; i < end; i++) cells[i] = cells[i]! + cells[i - stride]!;
    }
  }
}

/** Predictor 2 on 16 bits, in the machine's byte order. */
export function undoDifferences16(cells: Uint16Array, row: number, stride: number): void {
  for (let start = 0; start + row <= cells.length; start += row) {
    const end = start + row;
    if (stride === 1) {
      let sum = 0;
      for (let i = start; i < end; i++) cells[i] = sum = (sum + cells[i]!) & 0xffff;
    } else {
      for (let i = start + stride; i < end; i++) cells[i] = cells[i]! + cells[i - stride]!;
    }
  }
}

/** Predictor 2 on 32 bits. */
export function undoDifferences32(cells: Int32Array, row: number, stride: number): void {
  for (let start = 0; start + row <= cells.length; start += row) {
    const end = start + row;
    for (let i = start + stride; i < end; i++) cells[i] = (cells[i]! + cells[i - stride]!) | 0;
  }
}

/** Predictor 2 on 64 bits, as pairs of 32 (low word first) with the carry between them: a BigInt per cell would be far slower. */
export function undoDifferences64(words: Uint32Array, row: number, stride: number): void {
  const rowWords = row * 2;
  const back = stride * 2;
  for (let start = 0; start + rowWords <= words.length; start += rowWords) {
    const end = start + rowWords;
    for (let i = start + back; i < end; i += 2) {
      const low = words[i]! + words[i - back]!;
      words[i] = low;
      words[i + 1] = words[i + 1]! + words[i + 1 - back]! + (low > 0xffffffff ? 1 : 0);
    }
  }
}

/**
 * Predictor 3 (Adobe TIFF Technical Note 3): byte differences over a row that holds first all most significant bytes, then the next ones, and
 * so on, whatever the file's byte order. What comes out is in the machine's order (little-endian). `bytesPerSample` is 2, 4 or 8.
 */
export function undoFloatPredictor(bytes: Uint8Array, row: number, stride: number, bytesPerSample: number): void {
  const rowBytes = row * bytesPerSample;
  const planes = new Uint8Array(rowBytes);
  for (let start = 0; start + rowBytes <= bytes.length; start += rowBytes) {
    if (stride === 1) {
      let sum = 0;
      for (let i = 0; i < rowBytes; i++) planes[i] = sum = (sum + bytes[start + i]!) & 0xff;
    } else {
      for (let i = 0; i < stride && i < rowBytes; i++) planes[i] = bytes[start + i]!;
      for (let i = stride; i < rowBytes; i++) planes[i] = bytes[start + i]! + planes[i - stride]!;
    }
    if (bytesPerSample === 4) interleave4(planes, bytes, start, row);
    else interleave(planes, bytes, start, row, bytesPerSample);
  }
}

function interleave4(planes: Uint8Array, bytes: Uint8Array, start: number, row: number): void {
  const row2 = row * 2;
  const row3 = row * 3;
  for (let i = 0, to = start; i < row; i++, to += 4) {
    bytes[to] = planes[row3 + i]!;
    bytes[to + 1] = planes[row2 + i]!;
    bytes[to + 2] = planes[row + i]!;
    bytes[to + 3] = planes[i]!;
  }
}

function interleave(planes: Uint8Array, bytes: Uint8Array, start: number, row: number, size: number): void {
  for (let byte = 0; byte < size; byte++) {
    const plane = (size - 1 - byte) * row;
    for (let i = 0, to = start + byte; i < row; i++, to += size) bytes[to] = planes[plane + i]!;
  }
}
