/**
 * TIFF's predictors, applied to rows of interleaved samples in place: what predictor.ts undoes. `row` counts samples of all bands in a row; `stride`
 * is how far the same band's sample before stands.
 */

import { takeDifferencesByVectors } from "../raster/cell-vectors.js";

/** Predictor 2 (TIFF 6.0 §14): from the row's end, so that no sample is replaced before the one behind it has been taken from it. */
export function takeDifferences(cells: Uint8Array | Uint16Array | Uint32Array, row: number, stride: number): void {
  if (takeDifferencesByVectors(cells, row, stride)) return;
  // One loop a width: a loop that sees all kinds of array is slow.
  if (cells instanceof Uint8Array) differences8(cells, row, stride);
  else if (cells instanceof Uint16Array) differences16(cells, row, stride);
  else differences32(cells, row, stride);
}

function differences8(cells: Uint8Array, row: number, stride: number): void {
  for (let start = 0; start < cells.length; start += row) {
    for (let i = start + row - 1; i >= start + stride; i--) cells[i] = cells[i]! - cells[i - stride]!;
  }
}

function differences16(cells: Uint16Array, row: number, stride: number): void {
  for (let start = 0; start < cells.length; start += row) {
    for (let i = start + row - 1; i >= start + stride; i--) cells[i] = cells[i]! - cells[i - stride]!;
  }
}

function differences32(cells: Uint32Array, row: number, stride: number): void {
  for (let start = 0; start < cells.length; start += row) {
    for (let i = start + row - 1; i >= start + stride; i--) cells[i] = cells[i]! - cells[i - stride]!;
  }
}

/** Predictor 2 on 64 bits, as pairs of 32 (low word first) with the borrow between them. */
export function takeDifferences64(words: Uint32Array, row: number, stride: number): void {
  const back = stride * 2;
  for (let start = 0; start < words.length; start += row * 2) {
    for (let i = start + row * 2 - 2; i >= start + back; i -= 2) {
      const low = words[i]! - words[i - back]!;
      words[i] = low;
      words[i + 1] = words[i + 1]! - words[i + 1 - back]! - (low < 0 ? 1 : 0);
    }
  }
}

/** Predictor 3 (Adobe TIFF Technical Note 3): each row as its most significant bytes, then the next ones, and so on; then byte differences. */
export function takeFloatDifferences(bytes: Uint8Array, row: number, stride: number, bytesPerSample: number): void {
  const rowBytes = row * bytesPerSample;
  const planes = new Uint8Array(rowBytes);
  for (let start = 0; start < bytes.length; start += rowBytes) {
    for (let byte = 0; byte < bytesPerSample; byte++) {
      const plane = (bytesPerSample - 1 - byte) * row;
      for (let i = 0, from = start + byte; i < row; i++, from += bytesPerSample) planes[plane + i] = bytes[from]!;
    }
    for (let i = rowBytes - 1; i >= stride; i--) bytes[start + i] = planes[i]! - planes[i - stride]!;
    for (let i = 0; i < stride; i++) bytes[start + i] = planes[i]!;
  }
}
