import { describe, expect, it } from "vitest";
import { planZonalSpec, type Stat, TABLE_VALUES, type ZonalRequest } from "../../../shared/partial/zonal-spec.js";
import type { CellType } from "../../../shared/raster/cell-type.js";

const plan = (cellType: CellType, stats: readonly Stat[], more: Partial<ZonalRequest> = {}) =>
  planZonalSpec({ stats, coverage: "exact", bands: [{ name: "b1", cellType }], by: null, unitExponent: 0, zonePixels: [1], ...more });
const LARGE = { zonePixels: [TABLE_VALUES, 1] };

describe("how values are kept", () => {
  it("follows from the cell type, the statistics and the zones' pixels alone", () => {
    const strategies = (stats: readonly Stat[], more?: Partial<ZonalRequest>): string[] =>
      (["uint8", "int16", "int32", "float64"] as const).map((cellType) => plan(cellType, stats, more).bands[0]!.values);
    expect(strategies([])).toEqual(["none", "none", "none", "none"]);
    expect(strategies(["count"])).toEqual(["none", "none", "none", "none"]);
    expect(strategies(["mean", "stdev", "max"], LARGE)).toEqual(["running", "running", "running", "running"]);
    expect(strategies(["median", "mean"])).toEqual(["table", "table", "table", "table"]);
    expect(strategies(["quantiles"], LARGE)).toEqual(["table", "table", "running", "running"]);
    expect(strategies(["histogram"], { bins: [0, 1], ...LARGE })).toEqual(["table", "table", "running", "running"]);
    expect(strategies(["mode"])).toEqual(["table", "table", "table", "table"]);
  });

  it("is plain JSON", () => {
    const spec = plan("float32", ["median", "variance"], { ...LARGE, classes: [3, 1, 3, -0], bins: [1, 2] });
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    expect(spec.classes).toEqual([0, 1, 3]);
    expect(spec.running).toEqual({ sum: true, squares: true, extremes: true, bins: false, sketch: true });
  });

  it("refuses what no table of a bounded size can tell", () => {
    for (const [stats, more] of [
      [["mode"], {}],
      [["variety"], {}],
      [["histogram"], {}],
      [[], { classes: "all" }],
    ] as const) {
      expect(() => plan("float32", stats, { ...LARGE, ...more })).toThrow(expect.objectContaining({ code: "LIMIT_EXCEEDED" }));
      expect(() => plan("uint16", stats, { ...LARGE, ...more })).not.toThrow();
      expect(() => plan("float32", stats, { zonePixels: [TABLE_VALUES], ...more })).not.toThrow();
    }
  });

  it("refuses bins that do not ascend, and a second band of measurements", () => {
    for (const bins of [[1], [1, 1], [2, 1], [0, Number.NaN], [0, Number.POSITIVE_INFINITY]]) {
      expect(() => plan("uint8", ["histogram"], { bins })).toThrow(expect.objectContaining({ code: "JOB_INVALID" }));
    }
    expect(plan("float32", [], { by: { cellType: "uint8" } }).classes).toBeNull();
    for (const classes of [[1], "all"] as const)
      expect(() => plan("float32", [], { by: { cellType: "uint8" }, classes })).toThrow(expect.objectContaining({ code: "JOB_INVALID" }));
    expect(() => plan("uint8", [], { by: { cellType: "int32" } })).toThrow(expect.objectContaining({ code: "JOB_INVALID" }));
    expect(plan("uint8", [], { by: { cellType: "int8" } }).classes).toBe("all");
    expect(plan("uint8", [], { by: { cellType: "int8" }, classes: [2] }).classes).toEqual([2]);
  });
});
