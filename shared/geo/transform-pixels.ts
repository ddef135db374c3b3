import type { Affine } from "../grid/affine.js";
import type { PointMap } from "./densify.js";

/** CRS to pixels, by division where the transform is upright. */
export function pixelMap({ a, b, c, d, e, f }: Affine): PointMap {
  if (b === 0 && d === 0) {
    return (xs, ys, n) => {
      for (let k = 0; k < n; k++) {
        xs[k] = ((xs[k] as number) - c) / a;
        ys[k] = ((ys[k] as number) - f) / e;
      }
    };
  }
  const determinant = a * e - b * d;
  return (xs, ys, n) => {
    for (let k = 0; k < n; k++) {
      const x = (xs[k] as number) - c;
      const y = (ys[k] as number) - f;
      xs[k] = (e * x - b * y) / determinant;
      ys[k] = (a * y - d * x) / determinant;
    }
  };
}
