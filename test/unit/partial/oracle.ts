/** Zonal statistics the slow way: one pixel after the other, in fractions of BigInts. Shares no arithmetic with what it is held against. */
import type { CellArray, CellType } from "../../../shared/raster/cell-type.js";

/** A fraction n / d, d > 0. */
export type Fraction = readonly [n: bigint, d: bigint];

/** Powers of two that n and d share are taken out: the denominators here are made of little else. */
export function fraction(n: bigint, d = 1n): Fraction {
  if (n === 0n) return [0n, 1n];
  const shared = BigInt(Math.min(twos(n), twos(d)));
  return d < 0n ? [-n >> shared, -d >> shared] : [n >> shared, d >> shared];
}

function twos(n: bigint): number {
  const text = n.toString(2);
  return text.length - 1 - text.lastIndexOf("1");
}

export const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d + c * b, b * d);
export const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d - c * b, b * d);
export const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * c, b * d);
export const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d, b * c);
export const less = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b;
const distance = (a: Fraction, b: Fraction): Fraction => {
  const [n, d] = minus(a, b);
  return [n < 0n ? -n : n, d];
};

/** A finite double as a fraction, by halving until it is whole. */
export function exactly(value: number): Fraction {
  let scaled = value;
  let d = 1n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    d *= 2n;
  }
  return fraction(BigInt(scaled), d);
}

const real = new Float64Array(1);
const bits = new BigInt64Array(real.buffer);

/** The doubles next to a finite one. */
export function neighbours(value: number): [number, number] {
  if (value === 0) return [-(2 ** -1074), 2 ** -1074];
  real[0] = value;
  const at = bits[0]!;
  bits[0] = at - 1n;
  const inner = real[0]!;
  bits[0] = at + 1n;
  const outer = real[0]!;
  return value > 0 ? [inner, outer] : [outer, inner];
}

const isEven = (value: number): boolean => {
  real[0] = value;
  return (bits[0]! & 1n) === 0n;
};

/** No double lies nearer to the fraction; of two that lie equally near, this is the even one. */
export function isNearest(value: number, expected: Fraction): boolean {
  const own = distance(exactly(value), expected);
  return neighbours(value).every((other) => {
    // Beyond the largest double stands 2^1024.
    const theirs = distance(Number.isFinite(other) ? exactly(other) : [other > 0 ? 2n ** 1024n : -(2n ** 1024n), 1n], expected);
    return less(own, theirs) || (!less(theirs, own) && isEven(value));
  });
}

const ONE = 2n ** 29n;

export interface OracleBand {
  readonly cellType: CellType;
  readonly cells: CellArray;
  readonly valid: Uint8Array | null;
}

/** A small raster with a zone on it. */
export interface Scene {
  readonly col: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
  readonly bands: readonly OracleBand[];
  readonly by: OracleBand | null;
  /** Weight of every pixel, 0 … 2^29. */
  readonly weights: Int32Array;
  /** Area of every pixel, in units. */
  readonly areas: Float64Array;
}

interface Weighed {
  readonly value: number;
  readonly weight: bigint;
  readonly area: bigint;
  readonly at: number;
}

export interface Expected {
  readonly total: Fraction;
  readonly valid: Fraction;
  readonly count: Fraction;
  readonly touched: number;
  readonly validPixels: number;
  readonly classes: ReadonlyMap<number, Fraction>;
  readonly covers: ReadonlyMap<number, Fraction>;
  readonly sum: Fraction;
  readonly mean: Fraction | null;
  readonly variance: Fraction | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly mode: number | null;
  readonly variety: number;
  quantile(q: number): Fraction | null;
  bin(low: number, high: number, closed: boolean): Fraction;
  /** @param value of the first band; null: any */
  by(value: number | null, other: number): { area: Fraction; count: Fraction };
}

const isOn = (band: OracleBand, i: number): boolean => (band.valid === null || band.valid[i] === 1) && !Number.isNaN(band.cells[i]);

/** @param unit square metres of an area unit */
export function expectedOf(scene: Scene, band: number, unit: Fraction): Expected {
  const pixels = Array.from(scene.weights, (_, at) => at).filter((at) => scene.weights[at]! > 0);
  const on: Weighed[] = pixels
    .filter((at) => isOn(scene.bands[band]!, at))
    .map((at) => ({
      value: scene.bands[band]!.cells[at]! + 0,
      weight: BigInt(scene.weights[at]!),
      area: BigInt(scene.weights[at]!) * BigInt(scene.areas[at]!),
      at,
    }));
  const areaOf = (list: readonly Weighed[]): Fraction =>
    times(
      fraction(
        list.reduce((sum, { area }) => sum + area, 0n),
        ONE,
      ),
      unit,
    );
  const coverOf = (list: readonly Weighed[]): Fraction =>
    fraction(
      list.reduce((sum, { weight }) => sum + weight, 0n),
      ONE,
    );
  const byValue = new Map<number, Weighed[]>();
  for (const pixel of on) byValue.set(pixel.value, [...(byValue.get(pixel.value) ?? []), pixel]);
  const values = [...byValue.keys()].sort((a, b) => a - b);
  const covers = new Map(values.map((value) => [value, coverOf(byValue.get(value)!)]));
  const count = coverOf(on);
  const sumOf = (power: (x: Fraction) => Fraction): Fraction =>
    values.reduce<Fraction>((sum, value) => plus(sum, times(power(exactly(value)), covers.get(value)!)), [0n, 1n]);
  const sum = sumOf((x) => x);
  const mean = count[0] === 0n ? null : over(sum, count);
  const best = values.reduce<number | null>(
    (found, value) => (found === null || less(covers.get(found)!, covers.get(value)!) ? value : found),
    null,
  );
  return {
    total: times(
      fraction(
        pixels.reduce((all, at) => all + BigInt(scene.weights[at]!) * BigInt(scene.areas[at]!), 0n),
        ONE,
      ),
      unit,
    ),
    valid: areaOf(on),
    count,
    touched: pixels.length,
    validPixels: on.length,
    classes: new Map(values.map((value) => [value, areaOf(byValue.get(value)!)])),
    covers,
    sum,
    mean,
    variance:
      mean === null
        ? null
        : over(
            sumOf((x) => times(minus(x, mean), minus(x, mean))),
            count,
          ),
    min: values[0] ?? null,
    max: values.at(-1) ?? null,
    mode: best,
    variety: values.length,
    quantile(q) {
      if (values.length === 0) return null;
      // S of every value, and what is looked for among them.
      const places = fraction(BigInt(values.length - 1));
      let before: Fraction = [0n, 1n];
      const s = values.map((value, i) => {
        const here = plus(times(fraction(BigInt(i)), covers.get(value)!), times(places, before));
        before = plus(before, covers.get(value)!);
        return here;
      });
      const wanted = times(times(exactly(q), places), before);
      const right = s.findIndex((each) => less(wanted, each));
      if (right < 0) return exactly(values.at(-1)!);
      const [a, b] = [exactly(values[right - 1]!), exactly(values[right]!)];
      return plus(a, times(minus(b, a), over(minus(wanted, s[right - 1]!), minus(s[right]!, s[right - 1]!))));
    },
    bin: (low, high, closed) => coverOf(on.filter(({ value }) => value >= low && (closed ? value <= high : value < high))),
    by(value, other) {
      const both = on.filter(
        (pixel) => (value === null || pixel.value === value) && isOn(scene.by!, pixel.at) && scene.by!.cells[pixel.at] === other,
      );
      return { area: areaOf(both), count: coverOf(both) };
    },
  };
}
