/** One component's samples: `width × height` real ones in rows of `stride` bytes. */
export interface Plane {
  readonly samples: Uint8Array;
  readonly stride: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A component at full size, as libjpeg's default ("fancy", a triangle filter whose rounding alternates) gives it for factors of 2, to the bit; other
 * factors repeat samples. Only the first `rows` rows of `width` are made.
 */
export function upsample(plane: Plane, across: number, down: number, width: number, rows: number): Uint8Array {
  const out = new Uint8Array(width * rows);
  const smooth = plane.width > 2;
  if (across === 1 && down === 1) {
    for (let row = 0; row < rows; row++) out.set(plane.samples.subarray(row * plane.stride, row * plane.stride + width), row * width);
  } else if (across === 2 && down === 1 && smooth) {
    const sums = new Int32Array(plane.width);
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < plane.width; i++) sums[i] = plane.samples[row * plane.stride + i]!;
      spreadRow(sums, out, row * width, width, 1, 2, 2);
    }
  } else if (across === 2 && down === 2 && smooth) {
    const sums = new Int32Array(plane.width);
    for (let row = 0; row < rows; row++) {
      weighRows(plane, row, sums);
      spreadRow(sums, out, row * width, width, 8, 7, 4);
    }
  } else if (across === 1 && down === 2) {
    const sums = new Int32Array(plane.width);
    for (let row = 0; row < rows; row++) {
      weighRows(plane, row, sums);
      const bias = row & 1 ? 2 : 1;
      for (let i = 0; i < width; i++) out[row * width + i] = (sums[i]! + bias) >> 2;
    }
  } else {
    for (let row = 0; row < rows; row++) {
      const from = Math.floor(row / down) * plane.stride;
      for (let i = 0; i < width; i++) out[row * width + i] = plane.samples[from + Math.floor(i / across)]!;
    }
  }
  return out;
}

/** Three parts of the nearer row and one of the row beyond it, times 4 in all; beyond the edge the edge's row again. */
function weighRows(plane: Plane, row: number, sums: Int32Array): void {
  const near = row >> 1;
  const far = Math.min(Math.max(near + (row & 1 ? 1 : -1), 0), plane.height - 1);
  const nearAt = near * plane.stride;
  const farAt = far * plane.stride;
  for (let i = 0; i < sums.length; i++) sums[i] = 3 * plane.samples[nearAt + i]! + plane.samples[farAt + i]!;
}

/** The same along a row: each sum gives two pixels; `shift` takes the weights off again, the first and last pixel are the sum itself. */
function spreadRow(sums: Int32Array, out: Uint8Array, at: number, width: number, biasLeft: number, biasRight: number, shift: number): void {
  const last = sums.length - 1;
  for (let i = 0; i <= last; i++) {
    const left = i === 0 ? sums[0]! : sums[i - 1]!;
    const right = i === last ? sums[last]! : sums[i + 1]!;
    const x = 2 * i;
    if (x < width) out[at + x] = (3 * sums[i]! + left + biasLeft) >> shift;
    if (x + 1 < width) out[at + x + 1] = (3 * sums[i]! + right + biasRight) >> shift;
  }
}

// JFIF 1.02 / ITU-R BT.601, in 16-bit fixed point with libjpeg's rounding.
const redOfCr = new Int32Array(256);
const blueOfCb = new Int32Array(256);
const greenOfCr = new Int32Array(256);
const greenOfCb = new Int32Array(256);
for (let i = 0; i < 256; i++) {
  const x = i - 128;
  redOfCr[i] = (91881 * x + 32768) >> 16;
  blueOfCb[i] = (116130 * x + 32768) >> 16;
  greenOfCr[i] = -46802 * x;
  greenOfCb[i] = -22554 * x + 32768;
}

const clamp = (value: number): number => Math.min(Math.max(value, 0), 255);

/** Y, Cb and Cr at full size to interleaved red, green and blue. */
export function rgbFromYCbCr(y: Uint8Array, cb: Uint8Array, cr: Uint8Array): Uint8Array {
  const out = new Uint8Array(y.length * 3);
  for (let i = 0, to = 0; i < y.length; i++, to += 3) {
    const luma = y[i]!;
    const blue = cb[i]!;
    const red = cr[i]!;
    out[to] = clamp(luma + redOfCr[red]!);
    out[to + 1] = clamp(luma + ((greenOfCb[blue]! + greenOfCr[red]!) >> 16));
    out[to + 2] = clamp(luma + blueOfCb[blue]!);
  }
  return out;
}

/** Components side by side, pixel by pixel. */
export function interleave(planes: readonly Uint8Array[]): Uint8Array {
  if (planes.length === 1) return planes[0]!;
  const count = planes.length;
  const out = new Uint8Array(planes[0]!.length * count);
  planes.forEach((plane, c) => {
    for (let i = 0, to = c; i < plane.length; i++, to += count) out[to] = plane[i]!;
  });
  return out;
}
