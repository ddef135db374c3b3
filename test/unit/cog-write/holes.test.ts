/** Cells without a value on their way to a file: found by vector code and by words as one by one. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { blockCells, putBand } from "../../../shared/cog/encode-cells.js";
import { markNodata } from "../../../shared/cog/validity.js";
import { allocateCells, viewCells } from "../../../shared/raster/cell-type.js";
import { slotBytes } from "../../../shared/raster/vector-kernels.js";

const TYPES = ["uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64"] as const;
const NODATA = 3;

const cases = fc.record({
  cellType: fc.constantFrom(...TYPES),
  n: fc.constantFrom(64, 65, 128, 1000, 4096),
  values: fc.infiniteStream(fc.integer({ min: 0, max: 5 })),
  holes: fc.option(fc.infiniteStream(fc.boolean()), { nil: null }),
  shift: fc.constantFrom(0, 1),
});

it("marks nodata beside a mask as one by one", () => {
  fc.assert(
    fc.property(cases, ({ cellType, n, values, holes, shift }) => {
      const own = allocateCells(cellType, n);
      for (let i = 0; i < n; i++) own[i] = values.next().value!;
      const cells = viewCells(cellType, slotBytes(0).subarray(0, own.byteLength));
      cells.set(own as never);
      const valid = holes === null ? null : new Uint8Array(n + shift).map(() => (holes.next().value ? 1 : 0)).subarray(shift);
      const expected = Array.from(own, (value, i) => (value === NODATA || valid?.[i] === 0 ? 0 : 1));
      for (const place of [cells, own]) {
        const marked = markNodata(place, cellType, NODATA, valid === null ? null : valid.slice());
        expect(marked === null ? new Array(n).fill(1) : Array.from(marked)).toEqual(expected);
      }
    }),
  );
});

it("puts the fill value into holes, whatever they look like", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TYPES),
      fc.constantFrom(16, 15),
      fc.constantFrom(16, 7),
      fc.infiniteStream(fc.boolean()),
      fc.constantFrom(0, 1),
      (cellType, width, height, holes, shift) => {
        const cells = allocateCells(cellType, width * height).map((_: number, i: number) => (i % 100) + 1) as ReturnType<
          typeof allocateCells
        >;
        const valid = new Uint8Array(width * height + shift).map((_, i) => (i % 5 === 0 || holes.next().value ? 1 : 0)).subarray(shift);
        const block = blockCells(cellType, 16, 1, 77);
        putBand(block, cells, valid, width, height, 0);
        const found = viewCells(cellType, block.bytes);
        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++) {
            const i = y * width + x;
            expect(found[y * 16 + x]).toBe(valid[i] === 1 ? cells[i] : 77);
          }
      },
    ),
  );
});
