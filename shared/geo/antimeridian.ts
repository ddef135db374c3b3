/** Rings on the circle of longitude: laid out flat, closed over a pole, shifted by whole turns, cut to a box. Degrees throughout. */
import { TilefoldError } from "../core/errors.js";
import { twiceArea } from "./geojson.js";

export interface LonLatBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface FlatRing {
  /** x0, y0, …, closed; longitudes are continuous and may lie anywhere. */
  readonly ring: Float64Array;
  /** Where an edge longer than 180° was taken to cross the antimeridian. */
  readonly crossing: readonly [x: number, y: number] | null;
}

/** Full turns within so many degrees of latitude may be an island's two ways over the antimeridian; farther apart they bound a belt. */
const NARROW = 30;

/**
 * Lays a ring out so that longitudes are continuous. An edge longer than 180° crosses the antimeridian, unless it runs along a pole or is a
 * full turn, such as from −180 to 180. Full turns too are crossings where a ring closes that way round some area: islands that were never
 * cut are written so (Fiji in Natural Earth), while the belt between two parallels would be left without any.
 *
 * A ring that goes round the Earth encloses the pole its vertices are all near to, and is closed over it; throws AOI_POLE where it has
 * vertices in both hemispheres.
 */
export function flattenRing(ring: Float64Array): FlatRing {
  if (!hasLongEdge(ring)) return { ring, crossing: null };
  if (fullTurnsAreNarrow(ring)) {
    const laid = layOut(ring, true);
    if (laid.turns === 0 && Math.abs(twiceArea(laid.flat)) > 1e-9) return { ring: laid.flat, crossing: laid.crossing };
  }
  const { flat, turns, crossing } = layOut(ring, false);
  return { ring: turns === 0 ? flat : closeOverPole(flat, turns), crossing };
}

function layOut(ring: Float64Array, fullTurnsCross: boolean): { flat: Float64Array; turns: number; crossing: [number, number] | null } {
  const flat = new Float64Array(ring.length);
  let turns = 0;
  let crossing: [number, number] | null = null;
  flat[0] = ring[0] as number;
  flat[1] = ring[1] as number;
  for (let k = 2; k < ring.length; k += 2) {
    const x0 = ring[k - 2] as number;
    const y0 = ring[k - 1] as number;
    const x1 = ring[k] as number;
    const y1 = ring[k + 1] as number;
    if (isLong(x0, y0, x1, y1) && (fullTurnsCross || (x1 - x0) % 360 !== 0)) {
      turns -= 360 * Math.round((x1 - x0) / 360);
      crossing ??= [x0, y0];
    }
    flat[k] = x1 + turns;
    flat[k + 1] = y1;
  }
  return { flat, turns, crossing };
}

function hasLongEdge(ring: Float64Array): boolean {
  for (let k = 2; k < ring.length; k += 2) if (Math.abs((ring[k] as number) - (ring[k - 2] as number)) > 180) return true;
  return false;
}

/** Longer than half a turn, and not along a pole. */
const isLong = (x0: number, y0: number, x1: number, y1: number): boolean => Math.abs(x1 - x0) > 180 && !(Math.abs(y0) === 90 && y0 === y1);

/** Whether there are full turns, and all within a few degrees of latitude. */
function fullTurnsAreNarrow(ring: Float64Array): boolean {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 2; k < ring.length; k += 2) {
    const x0 = ring[k - 2] as number;
    const y0 = ring[k - 1] as number;
    const x1 = ring[k] as number;
    const y1 = ring[k + 1] as number;
    if (!isLong(x0, y0, x1, y1) || (x1 - x0) % 360 !== 0) continue;
    lowest = Math.min(lowest, y0, y1);
    highest = Math.max(highest, y0, y1);
  }
  return highest - lowest <= NARROW;
}

/** A ring that ends `turns` degrees from where it began, led to the pole and back along it. */
function closeOverPole(flat: Float64Array, turns: number): Float64Array {
  if (Math.abs(turns) !== 360) throw new TilefoldError("AOI_POLE", `a ring goes ${Math.abs(turns) / 360} times round the Earth`);
  let [lowest, highest] = [90, -90];
  for (let k = 1; k < flat.length; k += 2) {
    lowest = Math.min(lowest, flat[k] as number);
    highest = Math.max(highest, flat[k] as number);
  }
  const pole = lowest > 0 ? 90 : highest < 0 ? -90 : 0;
  if (pole === 0) {
    throw new TilefoldError(
      "AOI_POLE",
      `a ring goes round the Earth between latitudes ${lowest} and ${highest}: it encloses a pole, and it does not say which`,
    );
  }
  const closed = new Float64Array(flat.length + 6);
  closed.set(flat);
  const x0 = flat[0] as number;
  const y0 = flat[1] as number;
  closed.set([flat[flat.length - 2] as number, pole, x0, pole, x0, y0], flat.length);
  return closed;
}

export function boxOf(ring: Float64Array): LonLatBox {
  let [west, south, east, north] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 0; k < ring.length; k += 2) {
    const x = ring[k] as number;
    const y = ring[k + 1] as number;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return { west, south, east, north };
}

/** The turns m for which [west + 360 m, east + 360 m] meets the box; touching counts. */
export function turnsThatMeet(ring: LonLatBox, box: LonLatBox): number[] {
  if (ring.south > box.north || ring.north < box.south) return [];
  const turns: number[] = [];
  for (let m = Math.ceil((box.west - ring.east) / 360); m <= Math.floor((box.east - ring.west) / 360); m++) turns.push(m);
  return turns;
}

/** The ring m whole turns to the east. */
export function shiftRing(ring: Float64Array, m: number): Float64Array {
  if (m === 0) return ring;
  const shifted = Float64Array.from(ring);
  for (let k = 0; k < shifted.length; k += 2) shifted[k] = (shifted[k] as number) + 360 * m;
  return shifted;
}

export const isWithin = (inner: LonLatBox, outer: LonLatBox): boolean =>
  inner.west >= outer.west && inner.east <= outer.east && inner.south >= outer.south && inner.north <= outer.north;

/**
 * The part of a ring within a box, as one ring: Sutherland and Hodgman 1974, side by side. Where the ring leaves and comes back, an edge
 * along the side joins the two; such edges cancel by even-odd. Null where nothing is left.
 */
export function clipRing(ring: Float64Array, box: LonLatBox): Float64Array | null {
  let points: Float64Array | null = ring;
  for (const [axis, value, sign] of [
    [0, box.west, 1],
    [0, box.east, -1],
    [1, box.south, 1],
    [1, box.north, -1],
  ] as const) {
    points = points && clipSide(points, axis, value, sign);
  }
  return points;
}

/** Keeps what satisfies sign · (coordinate − value) ≥ 0. */
function clipSide(ring: Float64Array, axis: 0 | 1, value: number, sign: 1 | -1): Float64Array | null {
  let cut = false;
  for (let k = axis; k < ring.length && !cut; k += 2) cut = sign * ((ring[k] as number) - value) < 0;
  if (!cut) return ring;
  const kept = new Float64Array(2 * ring.length + 2);
  let n = 0;
  for (let k = 0; k + 2 < ring.length; k += 2) {
    const x0 = ring[k] as number;
    const y0 = ring[k + 1] as number;
    const x1 = ring[k + 2] as number;
    const y1 = ring[k + 3] as number;
    const [p, q] = axis === 0 ? [x0, x1] : [y0, y1];
    const inside0 = sign * (p - value) >= 0;
    const inside1 = sign * (q - value) >= 0;
    if (inside0) {
      kept[n++] = x0;
      kept[n++] = y0;
    }
    if (inside0 === inside1) continue;
    // From the same end whichever way the edge runs, so that neighbours get the same point.
    const t = p < q ? (value - p) / (q - p) : (value - q) / (p - q);
    const [fx, fy, tx, ty] = p < q ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
    kept[n++] = axis === 0 ? value : fx + (tx - fx) * t;
    kept[n++] = axis === 1 ? value : fy + (ty - fy) * t;
  }
  if (n === 0) return null;
  kept[n++] = kept[0] as number;
  kept[n++] = kept[1] as number;
  return kept.slice(0, n);
}
