import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type PixelWindow, windowIntersection } from "../../../shared/grid/window.js";
import { evaluateWhole, layerEvaluation } from "../../../shared/plan/evaluate-layer.js";
import type { ResampleProgram, SourcesProgram } from "../../../shared/plan/layer-program.js";
import { onGrid } from "../../../shared/plan/program-nodes.js";
import { allocateCells, type CellType, isFloat } from "../../../shared/raster/cell-type.js";
import type { ResampleMethod, Widen } from "../../../shared/raster/resample-kernel.js";
import type { Band } from "../../../shared/raster/tile.js";

type Six = readonly [number, number, number, number, number, number];
interface GoldenGrid {
  readonly crs: string;
  readonly transform: Six;
  readonly width: number;
  readonly height: number;
}
interface Case {
  readonly name: string;
  readonly method: ResampleMethod;
  readonly source: GoldenGrid & {
    readonly cellType: CellType;
    readonly bands: number;
    readonly kind: "noise" | "classes";
    readonly nodata?: number;
  };
  readonly target: GoldenGrid;
  readonly widen?: Widen;
  readonly command: string;
  readonly expected: readonly (readonly (number | null)[])[];
}

const { cases } = JSON.parse(readFileSync(new URL("../../golden/warp.json", import.meta.url), "utf8")) as {
  readonly cases: readonly Case[];
};

/** The formula of warp.py. */
function cellOf({ cellType, kind, nodata }: Case["source"], band: number, col: number, row: number): number {
  const seed = BigInt(col * 7919 + row * 104729 + band * 15485863 + 12345);
  const top = Number(((seed * 2654435761n) & 0xffffffffn) >> 16n);
  if (nodata !== undefined && ((Math.floor(col / 5) + Math.floor(row / 4)) % 9 === 0 || top % 11 === 0)) return nodata;
  if (kind === "classes") return (Math.floor((col * 3 + row * 5) / 7) % 4) + (top % 3) + 1;
  switch (cellType) {
    case "uint8":
      return (top % 255) + 1;
    case "uint16":
      return (top % 65000) + 1;
    case "int16":
      return top - 32768;
    case "uint32":
      return top * 65536 + 1;
    case "int32":
      return (top - 32768) * 65536;
    case "float32":
      return top / 8 + 100;
    default:
      return top / 3 + 100;
  }
}

/** Of the float sources. Positions are on a lattice of 2^-20 pixels, so values are known to that part of what a pixel differs from the next. */
const GREATEST = 22_000;

const placed = ({ crs, transform: [a, b, c, d, e, f], width, height }: GoldenGrid) => ({
  crs,
  width,
  height,
  transform: { a, b, c, d, e, f },
});

function sourceOf({ source }: Case): SourcesProgram {
  const bands = Array.from({ length: source.bands }, (_, b) => b);
  return {
    kind: "sources",
    grid: placed(source),
    bands: bands.map((b) => ({ name: `b${b + 1}`, cellType: source.cellType, nodata: source.nodata ?? null })),
    parts: [{ source: 0, col: 0, row: 0, width: source.width, height: source.height, bands }],
  };
}

function read({ source }: Case, window: PixelWindow): Band[] | null {
  if (windowIntersection(window, { col: 0, row: 0, width: source.width, height: source.height }) === null) return null;
  return Array.from({ length: source.bands }, (_, b) => {
    const cells = allocateCells(source.cellType, window.width * window.height);
    const valid = new Uint8Array(cells.length);
    for (let i = 0; i < cells.length; i++) {
      cells[i] = cellOf(source, b, window.col + (i % window.width), window.row + Math.floor(i / window.width));
      valid[i] = cells[i] === source.nodata ? 0 : 1;
    }
    return { cellType: source.cellType, cells, valid: valid.includes(0) ? valid : null };
  });
}

/** Positions of cells that differ more than they may, with both values. */
function differences(one: Case, bands: readonly Band[]): string[] {
  const exact = one.method !== "bilinear" && one.method !== "cubic" && one.method !== "average";
  return one.expected.flatMap((expected, b) => {
    const { cells, valid } = bands[b]!;
    return expected.flatMap((value, i) => {
      const own = valid !== null && valid[i] === 0 ? null : cells[i]!;
      const most =
        value === null || exact
          ? 0
          : isFloat(one.source.cellType)
            ? 1e-6 * GREATEST
            : one.source.cellType.endsWith("32")
              ? 1e-6 * 2 ** 32
              : 1;
      const same = value === null || own === null ? value === own : Math.abs(value - own) <= most;
      return same ? [] : [`band ${b}, (${i % one.target.width}, ${Math.floor(i / one.target.width)}): ${own}, not ${value}`];
    });
  });
}

describe("gdalwarp's pixels", () => {
  it.each(cases.map((one) => [`${one.name}, ${one.source.cellType}, ${one.method}`, one] as const))("%s", (_, one) => {
    const made = onGrid(sourceOf(one), placed(one.target), { method: one.method, errorThreshold: 0 });
    const program: ResampleProgram = { ...(made as ResampleProgram), ...(one.widen ? { widen: one.widen } : {}) };
    const whole = { col: 0, row: 0, width: one.target.width, height: one.target.height };
    const bands = evaluateWhole(
      program,
      whole,
      layerEvaluation((__, window) => read(one, window)),
    );
    const found = differences(one, bands);
    if (found.length > 0) expect.fail(`${found.length} differ: ${found.slice(0, 6).join("; ")}`);
  });
});
