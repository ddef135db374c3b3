/** Weights of interpolation as vector code. */
import { BITSELECT, READS, type WarpShape } from "./warp-lanes.js";
import { F32, type FunctionBody } from "./wasm-emit.js";

/**
 * Keys's weights of the four pixels around a part f of a pixel, as polynomials in f (1981, equation 15, with a = -0.5): the constant terms of all four,
 * then those of f, f², f³.
 */
const KEYS = [
  [0, 1, 0, 0],
  [-0.5, 0, 0.5, 0],
  [1, -2.5, 2, -0.5],
  [-0.5, 1.5, -1.5, 0.5],
] as const;

/** Vectors: parts of a pixel beyond the whole one, a pixel's width in units of the kernel; and one to work in. */
interface WeightLocals {
  readonly fraction: number;
  readonly by: number;
  readonly distance: number;
}

/** Leaves the weights of pixels, one in each lane, of the `taps` along an axis; those beyond the last are 0. */
export function weigh(
  body: FunctionBody,
  { method, cellType, widened }: WarpShape,
  pixels: readonly number[],
  taps: number,
  { fraction, by, distance }: WeightLocals,
): void {
  const { lanes } = READS[cellType];
  const array = lanes.scalar === F32 ? Float32Array : Float64Array;
  const bytesOf = (numbers: readonly number[]): ArrayBuffer => array.from(numbers).buffer as ArrayBuffer;
  const all = (number: number): ArrayBuffer => bytesOf(new Array(lanes.count).fill(number));
  if (method === "cubic" && !widened) {
    const [c0, c1, c2, c3] = KEYS.map((terms) => bytesOf(pixels.map((pixel) => terms[pixel]!))) as [
      ArrayBuffer,
      ArrayBuffer,
      ArrayBuffer,
      ArrayBuffer,
    ];
    body.constant(c3).get(fraction).vector(lanes.mul).constant(c2).vector(lanes.add);
    body.get(fraction).vector(lanes.mul).constant(c1).vector(lanes.add);
    body.get(fraction).vector(lanes.mul).constant(c0).vector(lanes.add);
    return;
  }
  // Far away where there is no pixel.
  const places = pixels.map((pixel) => (pixel < taps ? pixel + 1 - taps / 2 : 1e6));
  body.constant(bytesOf(places)).get(fraction).vector(lanes.sub).get(by).vector(lanes.mul).vector(lanes.abs).set(distance);
  if (method === "bilinear") {
    body.constant(all(1)).get(distance).vector(lanes.sub).constant(all(0)).vector(lanes.max);
    return;
  }
  // Up to a distance of 1, up to 2, and 0 beyond.
  body.constant(all(1.5)).get(distance).vector(lanes.mul).constant(all(2.5)).vector(lanes.sub);
  body.get(distance).vector(lanes.mul).get(distance).vector(lanes.mul).constant(all(1)).vector(lanes.add);
  body.constant(all(2.5)).constant(all(0.5)).get(distance).vector(lanes.mul).vector(lanes.sub).get(distance).vector(lanes.mul);
  body.constant(all(4)).vector(lanes.sub).get(distance).vector(lanes.mul).constant(all(2)).vector(lanes.add);
  body.constant(all(0)).get(distance).constant(all(2)).vector(lanes.less).vector(BITSELECT);
  body.get(distance).constant(all(1)).vector(lanes.less).vector(BITSELECT);
}
