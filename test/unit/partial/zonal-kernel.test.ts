/** The compiled kernel against the plain code, which is tested against oracles of its own: the same rows, to the last digit. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CellAreas, encodeCellAreas } from "../../../shared/geo/cell-area.js";
import { edgesInWindow } from "../../../shared/geo/edges-window.js";
import type { PixelWindow } from "../../../shared/grid/window.js";
import { ZONAL_MODULE } from "../../../shared/partial/kernel/zonal-module.js";
import { rowAreas } from "../../../shared/partial/row-areas.js";
import { workThrough, type ZoneEdges } from "../../../shared/partial/work-through.js";
import { createKernelWork, kernelTakes } from "../../../shared/partial/zonal-kernel.js";
import type { ZonalRow } from "../../../shared/partial/zonal-row.js";
import { planZonalSpec, type Stat, type ZonalSpec } from "../../../shared/partial/zonal-spec.js";
import { createPlainWork, type ZonalPlace } from "../../../shared/partial/zonal-work.js";
import { bytesPerCell, type CellType, viewCells } from "../../../shared/raster/cell-type.js";
import type { Band } from "../../../shared/raster/tile.js";
import { slotBytes } from "../../../shared/raster/vector-kernels.js";
import { box, edgesOf, random, star, zone } from "../geo-coverage/shapes.js";
import type { OracleBand } from "./oracle.js";
import { randomBand } from "./scenes.js";

it("is the module that was built", () => {
  const hash = createHash("sha256").update(Buffer.from(ZONAL_MODULE, "base64")).digest("hex");
  // After a change of what is compiled: build-wasm.py writes the module and its hash, and the hash belongs here, too.
  expect(hash).toBe("fb32ab2bae7787e81076761a6e33e595a6c058e413775ee5c066802bfe5dcc12");
  expect(readFileSync(new URL("../../../shared/partial/kernel/SHA256", import.meta.url), "utf8").trim()).toBe(hash);
});

interface Question {
  readonly coverage: ZonalSpec["coverage"];
  readonly cellTypes: readonly CellType[];
  readonly stats: readonly Stat[];
  readonly classes?: readonly number[] | "all";
}

const specOf = ({ coverage, cellTypes, stats, classes }: Question): ZonalSpec =>
  planZonalSpec({
    coverage,
    stats,
    bands: cellTypes.map((cellType, b) => ({ name: `b${b}`, cellType })),
    by: null,
    unitExponent: 0,
    zonePixels: [1e9],
    ...(classes === undefined ? {} : { classes }),
  });

/** Areas of the window's pixels: one a row, or between nodes that stand anywhere about it. */
function randomAreas(next: () => number, window: PixelWindow, along: boolean): CellAreas {
  if (!along) {
    const rows = Float64Array.from({ length: window.height }, () => Math.floor(next() * 2 ** 40));
    return { kind: "rows", unitExponent: 0, row0: window.row, rows };
  }
  const [spacingX, spacingY] = [2 ** Math.floor(next() * 10), 2 ** Math.floor(next() * 6)];
  const nodeX0 = Math.floor(window.col / spacingX) - 2;
  const nodeY0 = Math.floor(window.row / spacingY) - 2;
  const nodesX = Math.floor((window.col + window.width - 1) / spacingX) + 4 - nodeX0;
  const nodesY = Math.floor((window.row + window.height - 1) / spacingY) + 4 - nodeY0;
  const nodes = Float64Array.from({ length: nodesX * nodesY }, () => 2 ** 39 + Math.floor(next() * 2 ** 44) / 256);
  return { kind: "grid", unitExponent: 0, spacingX, spacingY, nodeX0, nodeY0, nodesX, nodesY, nodes, relativeError: 0 };
}

/** Cells of a tile, at times where the kernels work; they are put there when they are asked for, as a decoder does. */
function bandOf(
  { cellType, cells, valid }: OracleBand,
  window: PixelWindow,
  tile: PixelWindow,
  into: Uint8Array<ArrayBuffer> | null,
): Band {
  const pixels = tile.width * tile.height;
  const size = bytesPerCell(cellType);
  const cut = viewCells(
    cellType,
    into === null || into.length < pixels * size ? new Uint8Array(pixels * size) : into.subarray(0, pixels * size),
  );
  const mask = valid === null ? null : new Uint8Array(pixels);
  for (let row = 0; row < tile.height; row++) {
    const from = (tile.row - window.row + row) * window.width + tile.col - window.col;
    cut.set(cells.subarray(from, from + tile.width), row * tile.width);
    mask?.set(valid!.subarray(from, from + tile.width), row * tile.width);
  }
  return { cellType, cells: cut, valid: mask };
}

interface Case {
  readonly spec: ZonalSpec;
  readonly place: ZonalPlace;
  readonly zones: readonly ZoneEdges[];
  readonly areas: CellAreas;
  readonly bands: readonly OracleBand[];
}

function check(next: () => number, { spec, place, zones, areas, bands }: Case): readonly ZonalRow[] {
  expect(kernelTakes(spec)).toBe(true);
  const read = (inMemory: boolean) => (tile: PixelWindow) => ({
    bands: bands.map((band, b) =>
      bandOf(band, place.window, tile, inMemory && b !== 1 ? slotBytes(b === 0 ? 0 : 1).subarray(8 * Math.floor(next() * 3)) : null),
    ),
    by: null,
  });
  const plain = workThrough(createPlainWork(spec, zones.length, place, rowAreas(areas)), zones, place, read(false));
  const found = workThrough(createKernelWork(spec, zones.length, place, encodeCellAreas(areas)), zones, place, read(next() < 0.5));
  expect(found).toEqual(plain);
  return found;
}

const MODES = ["exact", "centre", "all-touched"] as const;
const TYPES = ["uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64"] as const;
const LISTS: readonly (readonly number[] | "all")[] = ["all", [2], [1, -2, 300], [-3, -2, -1, 0, 1, 2, 3], [0.5, 1000]];

/** A part of the window that has all of its columns and begins and ends between tiles. */
function placeOf(next: () => number, window: PixelWindow, tileWidth: number, tileHeight: number): ZonalPlace {
  const bands = Math.ceil(window.height / tileHeight);
  const first = next() < 0.7 ? 0 : Math.floor(next() * bands);
  const end = next() < 0.7 ? bands : first + 1 + Math.floor(next() * (bands - first));
  const row = window.row + first * tileHeight;
  const part = { ...window, row, height: Math.min(end * tileHeight, window.height) - first * tileHeight };
  return { window, part, tileWidth, tileHeight };
}

describe.each(MODES)("zones by the kernel, %s coverage", (coverage) => {
  it("have the plain code's rows, whatever the shapes and however they are cut", () => {
    for (let seed = 0; seed < 500; seed++) {
      const next = random(seed + 3e6);
      const col = Math.floor(next() * 30);
      const row = Math.floor(next() * 20);
      const window = { col, row, width: 1 + Math.floor(next() * (40 - col)), height: 1 + Math.floor(next() * (30 - row)) };
      const place = placeOf(next, window, 1 + Math.floor(next() * 20), 1 + Math.floor(next() * 20));
      const zones = [seed, seed + 1000, seed + 2000].map((of) => edgesInWindow(zone(of), window));
      const cellType = seed % 2 === 0 ? "uint8" : "int8";
      const spec = specOf({ coverage, cellTypes: [cellType], stats: ["mean", "max"], classes: LISTS[seed % LISTS.length]! });
      const bands = [randomBand(next, cellType, window.width * window.height, "classes", seed % 3 === 0)];
      check(next, { spec, place, zones, areas: randomAreas(next, window, seed % 4 < 2), bands });
    }
  });
});

describe.each(TYPES)("figures by the kernel, %s", (cellType) => {
  it.each(["classes", "wild"] as const)("are the plain code's: %s values, masks, areas, long rows", (kind) => {
    for (let seed = 0; seed < 48; seed++) {
      const next = random(seed + 4e6);
      const window = { col: Math.floor(next() * 5000), row: Math.floor(next() * 5000), width: 1 + Math.floor(next() * 1600), height: 12 };
      const place = placeOf(next, window, 1 + Math.floor(next() * 1600), 1 + Math.floor(next() * 12));
      const around = (radius: number) =>
        edgesInWindow(
          edgesOf([star(next, window.col + next() * window.width, window.row + next() * 12, radius, 3 + Math.floor(next() * 30))]),
          window,
        );
      const all = { cornerWinding: 1, coords: new Float64Array(0), sign: new Int8Array(0) };
      const zones = [around(8), around(900), all, around(300)];
      const both = seed % 3 === 0 ? [cellType, "float32" as const] : [cellType];
      const bytes = both.every((type) => bytesPerCell(type) === 1);
      const spec = specOf({
        coverage: "exact",
        cellTypes: both,
        stats: (["mean", "min"] as const).slice(seed % 4 === 1 ? 1 : 0, seed % 4 === 2 ? 1 : 2),
        ...(bytes ? { classes: LISTS[seed % LISTS.length]! } : {}),
      });
      const bands = both.map((type) => randomBand(next, type, window.width * window.height, kind, seed % 5 < 2));
      check(next, { spec, place, zones, areas: randomAreas(next, window, seed % 2 === 0), bands });
    }
  });
});

it("memory that grows in the middle of a batch takes nothing away", () => {
  const next = random(5);
  const window = { col: 0, row: 0, width: 600, height: 64 };
  const place = { window, part: window, tileWidth: 200, tileHeight: 16 };
  const many = Array.from({ length: 130 }, () => edgesInWindow(edgesOf([star(next, next() * 600, next() * 64, 40, 500)]), window));
  const spec = specOf({ coverage: "exact", cellTypes: ["uint8"], stats: [], classes: "all" });
  const bands = [randomBand(next, "uint8", 600 * 64, "wild", true)];
  check(next, { spec, place, zones: many, areas: randomAreas(next, window, true), bands });
});

it("sums that are emptied on the way: parts of pixels, and whole rows of millions", () => {
  const next = random(8);
  const wide = { col: 0, row: 0, width: 3000, height: 48 };
  const nearlyWhole = edgesOf(...Array.from({ length: 48 }, (_, row) => [box(0.25, row + 0.001, 2999.5, row + 0.999)]));
  const spec = specOf({ coverage: "exact", cellTypes: ["uint8"], stats: [], classes: [1, 2] });
  check(next, {
    spec,
    place: { window: wide, part: wide, tileWidth: 3000, tileHeight: 48 },
    zones: [edgesInWindow(nearlyWhole, wide)],
    areas: randomAreas(next, wide, true),
    bands: [randomBand(next, "uint8", 144000, "classes", false)],
  });
  const large = { col: 7, row: 9, width: 4100, height: 4100 };
  check(next, {
    spec,
    place: { window: large, part: large, tileWidth: 4100, tileHeight: 4100 },
    zones: [{ cornerWinding: 1, coords: new Float64Array(0), sign: new Int8Array(0) }],
    areas: { kind: "rows", unitExponent: 0, row0: 9, rows: new Float64Array(4100).fill(2 ** 40 - 1) },
    bands: [randomBand(next, "uint8", 4100 * 4100, "classes", false)],
  });
});

it("tells what clipping took where slivers are thinner than the lattice", () => {
  const window = { col: 0, row: 0, width: 12, height: 3 };
  const spec = specOf({ coverage: "exact", cellTypes: ["uint8"], stats: [] });
  let clipped = 0;
  for (let seed = 0; seed < 100; seed++) {
    const next = random(seed);
    const holes = Array.from({ length: 12 }, (_, k) => star(next, k + 0.5, 0.5 + next(), 4e-5 * next(), 3 + Math.floor(next() * 30)));
    const [row] = check(next, {
      spec,
      place: { window, part: window, tileWidth: 5, tileHeight: 2 },
      zones: [edgesInWindow(edgesOf([box(0, 0, 12, 3), ...holes]), window)],
      areas: randomAreas(next, window, false),
      bands: [randomBand(next, "uint8", 36, "classes", false)],
    });
    if (row!.clipped !== undefined) clipped++;
  }
  expect(clipped).toBeGreaterThan(0);
});

it("refuses areas that are cut off or go on", () => {
  const window = { col: 0, row: 0, width: 8, height: 8 };
  const place = { window, part: window, tileWidth: 8, tileHeight: 8 };
  const spec = specOf({ coverage: "exact", cellTypes: ["uint8"], stats: [] });
  for (const along of [false, true]) {
    const areas = encodeCellAreas(randomAreas(random(9), window, along));
    expect(() => createKernelWork(spec, 1, place, areas)).not.toThrow();
    for (let length = 0; length < areas.length; length++)
      expect(() => createKernelWork(spec, 1, place, areas.subarray(0, length))).toThrow(RangeError);
    expect(() => createKernelWork(spec, 1, place, Uint8Array.of(...areas, 0))).toThrow(RangeError);
  }
});
