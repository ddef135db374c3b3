/** A rectangle of pixels: `col`, `row` from the north-west corner of a grid; the far edges `col + width`, `row + height` do not belong to it. */
export interface PixelWindow {
  readonly col: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}
