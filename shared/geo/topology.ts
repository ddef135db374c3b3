/**
 * Zones made simple: rings whose winding numbers add up to 0 or 1 everywhere. Rings of one polygon combine by even-odd, polygons by
 * union. Valid zones keep their vertices and only get their rings turned; crossings are cut and put together anew.
 */
import { TilefoldError } from "../core/errors.js";
import { type RingPoints, ringPoints } from "./topology-points.js";
import { joinPieces, splitCrossings } from "./topology-resolve.js";
import { type SweepResult, sweepZone } from "./topology-sweep.js";

export interface ZoneWarning {
  /** `winding`: the rings of a polygon do not run in opposite directions as they should; which way outer rings run is not looked at. */
  readonly kind: "self-intersection" | "overlap" | "spike" | "duplicate-vertices" | "winding";
  /** Pixel coordinates of a place where it is so. */
  readonly x: number;
  readonly y: number;
}

export interface NormalZone {
  /** Closed, x0, y0, x1, y1, …; an outer ring runs down on its west side (counter-clockwise as seen on the raster), a hole runs up. May share memory with the input. */
  readonly rings: Float64Array[];
  /** At most `MOST_WARNINGS` of each kind. */
  readonly warnings: ZoneWarning[];
}

const MOST_WARNINGS = 8;
/** Rounded crossings may make new ones; few rounds are ever needed. */
const MOST_ROUNDS = 24;

/**
 * `polygons[part][ring]` = x0, y0, x1, y1, …, closed, of any winding, in pixel coordinates (y down). `AOI_SELF_INTERSECTS` where the
 * crossings cannot be resolved or are too many.
 */
export function normaliseZone(polygons: readonly (readonly Float64Array[])[]): NormalZone {
  const warnings: ZoneWarning[] = [];
  const told = new Map<string, number>();
  const warn = (kind: ZoneWarning["kind"], x: number, y: number): void => {
    const before = told.get(kind) ?? 0;
    told.set(kind, before + 1);
    if (before < MOST_WARNINGS) warnings.push({ kind, x, y });
  };
  let points = ringPoints(polygons, warn);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const swept = sweepOrRefuse(points, false);
    if (swept.kind === "simple") return { rings: turnedRings(points, swept.sign, warn), warnings };
    if (swept.kind === "mixed") {
      if (round === 0) warn(polygons.length > 1 ? "overlap" : "self-intersection", points.x[swept.edge]!, points.y[swept.edge]!);
      const whole = sweepOrRefuse(points, true);
      if (whole.kind === "mixed") return { rings: joinPieces(points, whole.pieces), warnings };
    }
    const split = splitCrossings(points, round === 0 ? (x, y) => warn("self-intersection", x, y) : () => {});
    if (split === null) throw unresolved(points, 0, "has too many crossings");
    points = ringPoints(split, () => {});
  }
  throw unresolved(points, 0, "crosses itself in a way that does not resolve");
}

/** What normaliseZone warns of where all it does is to turn rings; `turned` tells of them one by one, over all polygons. */
export function windingWarnings(polygons: readonly (readonly Float64Array[])[], turned: Int8Array): ZoneWarning[] {
  const warnings: ZoneWarning[] = [];
  let r = 0;
  for (const polygon of polygons) {
    for (let k = 0; k < polygon.length; k++, r++) {
      const unlike = k > 0 && turned[r] !== turned[r - 1];
      if (unlike && warnings.length < MOST_WARNINGS) warnings.push({ kind: "winding", x: polygon[k]![0]!, y: polygon[k]![1]! });
    }
  }
  return warnings;
}

function sweepOrRefuse(points: RingPoints, collect: boolean): SweepResult {
  try {
    return sweepZone(points, collect);
  } catch (thrown) {
    if (thrown instanceof RangeError) throw unresolved(points, 0, "crosses itself in a way that cannot be followed");
    throw thrown;
  }
}

const unresolved = ({ x, y }: RingPoints, at: number, what: string): TilefoldError =>
  new TilefoldError("AOI_SELF_INTERSECTS", `the zone that begins at pixel (${x[at]}, ${y[at]}) ${what}`);

/** The rings with the zone on their left, the given ones where nothing had to change. */
function turnedRings(points: RingPoints, sign: Int32Array, warn: (kind: "winding", x: number, y: number) => void): Float64Array[] {
  const { x, y, next, part, ringStart, unchanged } = points;
  const rings: Float64Array[] = [];
  let turned = false;
  for (let r = 0; r + 1 < ringStart.length; r++) {
    const start = ringStart[r]!;
    const j = next[start]!;
    const down = y[start]! < y[j]! || (y[start]! === y[j]! && x[start]! < x[j]!);
    const turn = (down ? 1 : -1) !== sign[start];
    if (r > 0 && part[start] === part[ringStart[r - 1]!] && turn !== turned) warn("winding", x[start]!, y[start]!);
    turned = turn;
    const given = unchanged[r];
    rings.push(given && !turn ? given : ringOf(points, start, ringStart[r + 1]!, turn));
  }
  return rings;
}

function ringOf({ x, y }: RingPoints, start: number, end: number, turn: boolean): Float64Array {
  const count = end - start;
  const ring = new Float64Array((count + 1) * 2);
  for (let k = 0; k <= count; k++) {
    const i = start + (turn ? (count - k) % count : k % count);
    ring[k * 2] = x[i]!;
    ring[k * 2 + 1] = y[i]!;
  }
  return ring;
}
