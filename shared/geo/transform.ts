/** Coordinate transformations between two CRSs, on arrays. */
import type { Crs } from "./crs.js";
import { sameCrs } from "./crs-identity.js";
import { datumShift } from "./transform-datum.js";
import { projectionOf, wrap } from "./transform-projection.js";

/** Changes the first n points in place. */
type Stage = (xs: Float64Array, ys: Float64Array, n: number) => void;

export interface Transform {
  readonly from: Crs;
  readonly to: Crs;
  /** True where coordinates stay as they are. */
  readonly identity: boolean;
  /** Changes the first `n` points in place, x and y in the units of the CRSs; both are NaN where there is no answer. */
  readonly forward: (xs: Float64Array, ys: Float64Array, n?: number) => void;
}

const DEGREE = Math.PI / 180;

/**
 * A transformation. Throws CRS_UNSUPPORTED where the datums differ and the shift between them is not known or needs a grid.
 * Longitudes come out within ±180 (before a shift of the prime meridian), but pass unchanged from one geographic CRS to another on the same datum.
 */
export function createTransform(from: Crs, to: Crs): Transform {
  const stages = sameCrs(from, to) ? [] : stagesOf(from, to);
  return {
    from,
    to,
    identity: stages.length === 0,
    forward(xs, ys, n = xs.length) {
      for (const stage of stages) stage(xs, ys, n);
      if (stages.length === 0) return;
      for (let k = 0; k < n; k++) {
        if (!Number.isFinite((xs[k] as number) - (ys[k] as number))) xs[k] = ys[k] = Number.NaN;
      }
    },
  };
}

function stagesOf(from: Crs, to: Crs): Stage[] {
  const shift = datumShift(from, to);
  const turn = (from.primeMeridian - to.primeMeridian) * DEGREE;
  if (shift === null && from.kind === "geographic" && to.kind === "geographic") {
    return from.axis === to.axis ? between(from, to) : [...axes(from, false), ...between(from, to), ...axes(to, true)];
  }
  const stages = [...axes(from, false), toRadians(from)];
  if (shift === null) stages.push(...turnBy(turn, to.kind === "projected"));
  else stages.push(...turnBy(from.primeMeridian * DEGREE, true), shift, ...turnBy(-to.primeMeridian * DEGREE, true));
  return [...stages, fromRadians(to), ...axes(to, true)];
}

/** Degrees to degrees without a detour through radians. */
function between(from: Crs, to: Crs): Stage[] {
  const scale = from.degreesPerUnit / to.degreesPerUnit;
  const offset = (from.primeMeridian - to.primeMeridian) / to.degreesPerUnit;
  if (scale === 1 && offset === 0) return [];
  return [
    (xs, ys, n) => {
      for (let k = 0; k < n; k++) {
        xs[k] = (xs[k] as number) * scale + offset;
        ys[k] = (ys[k] as number) * scale;
      }
    },
  ];
}

function toRadians(crs: Crs): Stage {
  if (crs.kind === "geographic") {
    const factor = crs.degreesPerUnit * DEGREE;
    return (xs, ys, n) => {
      for (let k = 0; k < n; k++) {
        xs[k] = (xs[k] as number) * factor;
        ys[k] = (ys[k] as number) * factor;
      }
    };
  }
  const { inverse } = projectionOf(crs);
  const { metresPerUnit } = crs;
  if (metresPerUnit === 1) return inverse;
  return (xs, ys, n) => {
    for (let k = 0; k < n; k++) {
      xs[k] = (xs[k] as number) * metresPerUnit;
      ys[k] = (ys[k] as number) * metresPerUnit;
    }
    inverse(xs, ys, n);
  };
}

function fromRadians(crs: Crs): Stage {
  if (crs.kind === "geographic") {
    const factor = crs.degreesPerUnit;
    return (xs, ys, n) => {
      for (let k = 0; k < n; k++) {
        xs[k] = (xs[k] as number) / DEGREE / factor;
        ys[k] = (ys[k] as number) / DEGREE / factor;
      }
    };
  }
  const { forward } = projectionOf(crs);
  const { metresPerUnit } = crs;
  if (metresPerUnit === 1) return forward;
  return (xs, ys, n) => {
    forward(xs, ys, n);
    for (let k = 0; k < n; k++) {
      xs[k] = (xs[k] as number) / metresPerUnit;
      ys[k] = (ys[k] as number) / metresPerUnit;
    }
  };
}

function turnBy(radians: number, within: boolean): Stage[] {
  if (radians === 0) return [];
  return [
    (xs, _ys, n) => {
      for (let k = 0; k < n; k++) xs[k] = within ? wrap((xs[k] as number) + radians) : (xs[k] as number) + radians;
    },
  ];
}

/** Axes that do not point east and north: the CRS's coordinates to east and north, or (`back`) the other way. */
function axes(crs: Crs, back: boolean): Stage[] {
  const first = crs.axis[0];
  const second = crs.axis[1];
  if (first === "e" && second === "n") return [];
  const swapped = first === "n" || first === "s";
  const east = swapped ? second : first;
  const north = swapped ? first : second;
  const sx = east === "w" ? -1 : 1;
  const sy = north === "s" ? -1 : 1;
  return [
    (xs, ys, n) => {
      for (let k = 0; k < n; k++) {
        const x = xs[k] as number;
        const y = ys[k] as number;
        if (!swapped) {
          xs[k] = sx * x;
          ys[k] = sy * y;
        } else if (back) {
          xs[k] = sy * y;
          ys[k] = sx * x;
        } else {
          xs[k] = sx * y;
          ys[k] = sy * x;
        }
      }
    },
  ];
}
