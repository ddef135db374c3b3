/** The kernels that carry pixels from one grid to another, by name. */

export const RESAMPLE_METHODS = ["nearest", "bilinear", "cubic", "average", "mode", "min", "max", "median"] as const;
export type ResampleMethod = (typeof RESAMPLE_METHODS)[number];

/** How many source pixels a kernel's unit is along each axis: 1, or more where it shrinks. */
export interface Widen {
  readonly x: number;
  readonly y: number;
}

export interface ResampleKernel {
  readonly method: ResampleMethod;
  /** For bilinear and cubic; see widening in plan/warp-scale. */
  readonly widen: Widen;
}

/** Methods that look at the pixels under a cell's whole area, not around its centre. */
export const isAreaMethod = (method: ResampleMethod): method is "average" | "mode" | "min" | "max" | "median" =>
  method !== "nearest" && method !== "bilinear" && method !== "cubic";

/** Pixels beyond those under the positions asked for (centres or corners) that a kernel looks at, along each axis. */
export function kernelReach({ method, widen }: ResampleKernel): { readonly cols: number; readonly rows: number } {
  if (method === "nearest" || isAreaMethod(method)) return { cols: 0, rows: 0 };
  const radius = method === "bilinear" ? 1 : 2;
  return { cols: Math.ceil(radius * widen.x), rows: Math.ceil(radius * widen.y) };
}
