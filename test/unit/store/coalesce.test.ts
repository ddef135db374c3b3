import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutRanges, joinRanges } from "../../../shared/store/coalesce.js";
import { pattern } from "../../store-contract/store-contract.js";

const bytes = pattern(5000);
const range = fc.record({ offset: fc.nat(4000), length: fc.nat(1000) });
const limits = fc.record({ gapBytes: fc.nat(300), joinBytes: fc.integer({ min: 1, max: 2000 }) });

describe("joining ranges", () => {
  it("answers every range, fetches little more than what was asked, and joins within its bounds", () => {
    fc.assert(
      fc.property(fc.array(range), limits, (ranges, bounds) => {
        const joined = joinRanges(ranges, bounds);
        const cut = cutRanges(
          ranges,
          joined,
          joined.map(({ offset, length }) => bytes.subarray(offset, offset + length)),
        );
        ranges.forEach(({ offset, length }, i) => {
          expect(Buffer.compare(cut[i] as Uint8Array, bytes.subarray(offset, offset + length))).toBe(0);
        });
        // Each range is in exactly one request; an empty one in none.
        const members = joined.flatMap((request) => request.members).sort((a, b) => a - b);
        expect(members).toEqual(ranges.flatMap(({ length }, i) => (length > 0 ? [i] : [])));
        for (const request of joined) {
          const longest = Math.max(...request.members.map((i) => (ranges[i] as { length: number }).length));
          expect(request.length).toBeLessThanOrEqual(Math.max(bounds.joinBytes, longest));
          // No byte of a request is further than a gap from one that was asked for.
          const wanted = new Uint8Array(request.length);
          for (const i of request.members) {
            const { offset, length } = ranges[i] as { offset: number; length: number };
            wanted.fill(1, offset - request.offset, offset - request.offset + length);
          }
          expect(
            Math.max(
              0,
              ...wanted
                .join("")
                .split("1")
                .map((gap) => gap.length),
            ),
          ).toBeLessThanOrEqual(bounds.gapBytes);
        }
        // Neighbours that could have been joined were.
        joined.slice(1).forEach((request, i) => {
          const before = joined[i] as { offset: number; length: number };
          const first = Math.min(...request.members.map((m) => (ranges[m] as { offset: number; length: number }).length));
          const mightJoin = request.offset <= before.offset + before.length + bounds.gapBytes;
          if (mightJoin) expect(request.offset + Math.max(first, 1) - before.offset).toBeGreaterThan(0);
        });
      }),
    );
  });

  it("lets go of what lies between far-apart ranges", () => {
    const ranges = [
      { offset: 0, length: 10 },
      { offset: 990, length: 10 },
    ];
    const joined = joinRanges(ranges, { gapBytes: 1000, joinBytes: 1000 });
    expect(joined).toEqual([{ offset: 0, length: 1000, members: [0, 1] }]);
    expect(cutRanges(ranges, joined, [bytes.subarray(0, 1000)]).map(({ buffer }) => buffer.byteLength)).toEqual([10, 10]);
  });
});
