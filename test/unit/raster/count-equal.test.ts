import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateCells } from "../../../shared/raster/cell-type.js";
import { countEqual } from "../../../shared/raster/count-equal.js";

const TYPES = ["uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64"] as const;

describe.each(TYPES)("cells of %s that hold a value", (cellType) => {
  it("are counted whatever their number, their mask and where they lie", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 20 }),
        fc.constantFrom(0, 1, 5, 127, 255, -1, -128, 40_000, 65_535, -9999, 0.5),
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        (count, offset, value, kinds, masked) => {
          const cells = allocateCells(cellType, count + offset).subarray(offset);
          const valid = masked ? new Uint8Array(count + offset).subarray(offset) : null;
          let expected = 0;
          for (let i = 0; i < count; i++) {
            cells[i] = i % (kinds + 1) === 0 ? value : i;
            if (valid) valid[i] = (i * 7) % 3 === 0 ? 0 : 1;
            if (cells[i] === value && valid?.[i] !== 0) expected++;
          }
          expect(countEqual({ cellType, cells, valid }, value)).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("are all of many, and none where the type cannot hold it", () => {
    const cells = allocateCells(cellType, 70_000).fill(3);
    expect(countEqual({ cellType, cells, valid: null }, 3)).toBe(70_000);
    expect(countEqual({ cellType, cells, valid: null }, 3 + 2 ** 32)).toBe(0);
  });
});
