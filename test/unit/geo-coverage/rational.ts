/** Areas in exact fractions: the oracle for coverage weights. Shares nothing with the code under test: clips rings to boxes (Sutherland & Hodgman). */
interface Fraction {
  readonly n: bigint;
  /** Above 0. */
  readonly d: bigint;
}
type Point = readonly [Fraction, Fraction];

/** Exact for multiples of 2^-80 of moderate size. */
function fraction(x: number): Fraction {
  let d = 1n;
  let value = x;
  while (!Number.isInteger(value)) {
    value *= 2;
    d *= 2n;
  }
  return { n: BigInt(value), d };
}
const minus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
const over = (a: Fraction, b: Fraction): Fraction => (b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n });
const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** The part of a ring on one side of x = at (axis 0) or y = at (axis 1): where way × (coordinate − at) >= 0. */
function clip(ring: readonly Point[], axis: 0 | 1, at: Fraction, way: 1 | -1): Point[] {
  const other = axis === 0 ? 1 : 0;
  const kept: Point[] = [];
  ring.forEach((p, i) => {
    const q = ring[(i + 1) % ring.length]!;
    const inP = way * compare(p[axis], at) >= 0;
    const inQ = way * compare(q[axis], at) >= 0;
    if (inP) kept.push(p);
    if (inP === inQ) return;
    const part = over(minus(at, p[axis]), minus(q[axis], p[axis]));
    const across = plus(p[other], times(part, minus(q[other], p[other])));
    kept.push(axis === 0 ? [at, across] : [across, at]);
  });
  return kept;
}

/** Area of the part of the zone in a box: rings as `normaliseZone` gives them. Rounded once, from an exact fraction. */
export function areaIn(rings: readonly Float64Array[], x0: number, y0: number, x1: number, y1: number): number {
  let sum: Fraction = { n: 0n, d: 1n };
  for (const ring of rings) {
    let points: Point[] = [];
    for (let i = 0; i + 3 < ring.length; i += 2) points.push([fraction(ring[i]!), fraction(ring[i + 1]!)]);
    points = clip(points, 0, fraction(x0), 1);
    points = clip(points, 0, fraction(x1), -1);
    points = clip(points, 1, fraction(y0), 1);
    points = clip(points, 1, fraction(y1), -1);
    points.forEach((p, i) => {
      const q = points[(i + 1) % points.length]!;
      sum = plus(sum, minus(times(p[1], q[0]), times(p[0], q[1])));
    });
  }
  return Number((sum.n << 200n) / (2n * sum.d)) / 2 ** 200;
}
