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

export type AreaMethod = Exclude<ResampleMethod, "nearest" | "bilinear" | "cubic">;

/** Methods that look at the pixels under a cell's whole area, not around its centre. */
export const isAreaMethod = (method: ResampleMethod): method is AreaMethod =>
  method !== "nearest" && method !== "bilinear" && method !== "cubic";

export type CentreMethod = Exclude<ResampleMethod, AreaMethod>;

/** Pixels that a kernel around a centre looks at along each axis: the one under it, or as many on each side of it. */
export function kernelTaps(method: CentreMethod, widen: Widen): { readonly cols: number; readonly rows: number } {
  if (method === "nearest") return { cols: 1, rows: 1 };
  const radius = method === "bilinear" ? 1 : 2;
  return { cols: 2 * Math.ceil(radius * widen.x), rows: 2 * Math.ceil(radius * widen.y) };
}

/** Pixels beyond those under the positions asked for (centres or corners) that a kernel looks at, along each axis. */
export function kernelReach({ method, widen }: ResampleKernel): { readonly cols: number; readonly rows: number } {
  if (isAreaMethod(method)) return { cols: 0, rows: 0 };
  const { cols, rows } = kernelTaps(method, widen);
  return { cols: Math.floor(cols / 2), rows: Math.floor(rows / 2) };
}
