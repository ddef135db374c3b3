import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integerToDouble, ratioToDouble } from "../../../shared/partial/ratio.js";
import { exactly, isNearest } from "./oracle.js";

/** Integers of every size. */
const integer = fc.tuple(fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }), fc.nat(1100)).map(([m, shift]) => m << BigInt(shift));

describe("ratioToDouble", () => {
  it("gives the nearest double", () => {
    fc.assert(
      fc.property(integer, integer, (n, d) => {
        fc.pre(d !== 0n);
        const value = ratioToDouble(n, d);
        if (!Number.isFinite(value)) return (n < 0n ? -n : n) >= (2n ** 1024n - 2n ** 970n) * (d < 0n ? -d : d);
        return isNearest(value, d < 0n ? [-n, -d] : [n, d]);
      }),
      { numRuns: 3000 },
    );
  });

  it("is IEEE division where both are doubles", () => {
    const whole = fc.maxSafeInteger();
    fc.assert(
      fc.property(whole, whole, (n, d) => {
        fc.pre(d !== 0);
        expect(ratioToDouble(BigInt(n), BigInt(d))).toBe(n / d + 0);
      }),
    );
  });

  it("keeps every double, subnormal ones too", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const [n, d] = exactly(value);
        expect(ratioToDouble(n, d)).toBe(value + 0);
      }),
    );
  });

  it("rounds ties to even", () => {
    const one = 2n ** 53n;
    expect(ratioToDouble(one + 1n, 1n)).toBe(2 ** 53);
    expect(ratioToDouble(one + 3n, 1n)).toBe(2 ** 53 + 4);
    expect(ratioToDouble(-one - 3n, 1n)).toBe(-(2 ** 53) - 4);
    // One part in 2^500 decides.
    expect(ratioToDouble(((one + 1n) << 500n) + 1n, 1n << 500n)).toBe(2 ** 53 + 2);
    expect(ratioToDouble(1n, 2n ** 1075n)).toBe(0);
    expect(ratioToDouble(3n, 2n ** 1075n)).toBe(2 ** -1073);
    expect(ratioToDouble((1n << 200n) + 1n, 2n ** 1275n)).toBe(2 ** -1074);
    expect(ratioToDouble(1n, 2n ** 3000n)).toBe(0);
    expect(ratioToDouble(2n ** 1024n - 2n ** 970n, 1n)).toBe(Number.POSITIVE_INFINITY);
    expect(ratioToDouble(2n ** 1024n - 2n ** 970n - 1n, 1n)).toBe(Number.MAX_VALUE);
  });

  it("has no answer for a divisor of 0", () => {
    expect(ratioToDouble(1n, 0n)).toBeNaN();
    expect(ratioToDouble(0n, 5n)).toBe(0);
  });

  it("scales by powers of two", () => {
    fc.assert(
      fc.property(integer, fc.integer({ min: -2500, max: 50 }), (n, e) => {
        const expected = e < 0 ? ratioToDouble(n, 1n << BigInt(-e)) : ratioToDouble(n << BigInt(e), 1n);
        expect(integerToDouble(n, e) + 0).toBe(expected + 0);
      }),
    );
  });
});
