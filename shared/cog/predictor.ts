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
 * so on, whatever the file's byte order. What comes out is in the machine's order (little-endian). `bytesPerSample` is 2, 4 or 8; the bytes
 * are aligned to it.
 */
export function undoFloatPredictor(bytes: Uint8Array, row: number, stride: number, bytesPerSample: number): void {
  const rowBytes = row * bytesPerSample;
  const planes = new Uint8Array(rowBytes);
  const words = bytesPerSample === 4 && stride === 1 ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2) : null;
  for (let start = 0; start + rowBytes <= bytes.length; start += rowBytes) {
    if (words) {
      planes.set(bytes.subarray(start, start + rowBytes));
      sumAndJoin4(planes, words, start >> 2, row);
    } else {
      planes.set(bytes.subarray(start, start + Math.min(stride, rowBytes)));
      for (let i = stride; i < rowBytes; i++) planes[i] = bytes[start + i]! + planes[i - stride]!;
      join(planes, bytes, start, row, bytesPerSample);
    }
  }
}

/**
 * One band of float32: the sums of all four planes run side by side. Where each plane's sum starts is known from the planes before it, so the four
 * chains do not wait for each other, and a cell is stored at once.
 */
function sumAndJoin4(planes: Uint8Array, words: Uint32Array, at: number, row: number): void {
  const row2 = row * 2;
  const row3 = row * 3;
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  for (let i = 0; i < row; i++) {
    sum0 += planes[i]!;
    sum1 += planes[row + i]!;
    sum2 += planes[row2 + i]!;
  }
  let d = sum0 + sum1 + sum2;
  let c = sum0 + sum1;
  let b = sum0;
  let a = 0;
  for (let i = 0; i < row; i++) {
    a += planes[i]!;
    b += planes[row + i]!;
    c += planes[row2 + i]!;
    d += planes[row3 + i]!;
    words[at + i] = ((a & 0xff) << 24) | ((b & 0xff) << 16) | ((c & 0xff) << 8) | (d & 0xff);
  }
}

function join(planes: Uint8Array, bytes: Uint8Array, start: number, row: number, size: number): void {
  for (let byte = 0; byte < size; byte++) {
    const plane = (size - 1 - byte) * row;
    for (let i = 0, to = start + byte; i < row; i++, to += size) bytes[to] = planes[plane + i]!;
  }
}
