/** The kernel of simple zones against the plain code, which does all other zones. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { type BlockGrid, coverBlocks, coverBlocksPlainly, coverKeys, coverKeysPlainly } from "../../../shared/geo/cover.js";
import { unclippedTotal, unclippedTotalPlainly } from "../../../shared/geo/coverage-total.js";
import { type PixelEdges, pixelEdges } from "../../../shared/geo/edges.js";
import { ZONE_MODULE } from "../../../shared/geo/kernel/zone-module.js";
import { normaliseZone } from "../../../shared/geo/topology.js";
import { zoneEdges } from "../../../shared/geo/zone-edges.js";
import { simpleZone } from "../../../shared/geo/zone-kernel.js";
import { box, closed, edgesOf, random, star, starWithHoles } from "./shapes.js";

it("is the module that build-wasm.py made", () => {
  const hash = createHash("sha256").update(Buffer.from(ZONE_MODULE, "base64")).digest("hex");
  // After a change of what is compiled: build-wasm.py writes the module and its hash, and the hash belongs here, too.
  expect(hash).toBe("35ce3794f21a5b3158a7c978b5930d9e210c07237ebe86ba61aff5e0ee6951a6");
  expect(readFileSync(new URL("../../../shared/geo/kernel/SHA256", import.meta.url), "utf8").trim()).toBe(hash);
});

/** Plain data with its arrays as text: compared byte for byte, and fast. */
const bytes = (value: unknown): unknown => {
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("latin1");
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, bytes(part)]));
};
const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(bytes(a), bytes(b));

type Next = () => number;
const int = (next: Next, below: number): number => Math.floor(next() * below);
const moved = (rings: Float64Array[], x: number, y: number): Float64Array[] =>
  rings.map((ring) => ring.map((value, k) => value + (k % 2 === 0 ? x : y)));
const reversed = (ring: Float64Array): Float64Array => ring.map((_, k) => ring[k % 2 === 0 ? ring.length - 2 - k : ring.length - k]!);

/** Vertices a rounding away from one line: on which side they lie only exact arithmetic knows. */
function sliver(next: Next): Float64Array {
  const [x, y] = [next() * 1000, next() * 1000];
  const [dx, dy] = [next() * 3, next() * 7];
  const points: [number, number][] = [];
  for (let t = 0; t < 4 + int(next, 12); t++) points.push([x + dx * t, y + dy * t + (int(next, 3) - 1) * 2 ** -43]);
  return closed(...points, [x + dx * 20 + 1, y - 3]);
}

/** Teeth on a level line: many vertices in one row. */
function comb(next: Next, teeth: number): Float64Array {
  const points: [number, number][] = [[0, 30]];
  for (let t = 0; t < teeth; t++) points.push([3 * t, 10], [3 * t + 1, int(next, 9)], [3 * t + 2, 10]);
  return closed(...points, [3 * teeth, 30]);
}

const SHAPES: Record<string, (next: Next) => Float64Array[][]> = {
  stars: (next) => [[star(next, 50, 50, 45, 3 + int(next, 60))]],
  "stars on a lattice": (next) => [[star(next, 8, 8, 8, 3 + int(next, 12), next() < 0.5 ? 1 : 0.25)]],
  "stars with holes": (next) => [starWithHoles(next, 40, 60, 30 + 300 * next(), 30)],
  "rings of any direction": (next) => [starWithHoles(next, 40, 60, 30, 30).map((ring) => (next() < 0.5 ? reversed(ring) : ring))],
  "islands in holes": (next) => [
    [star(next, 50, 50, 50, 300), star(next, 50, 50, 18, 100)],
    [star(next, 50, 50, 6, 40), reversed(star(next, 50, 50, 2, 9))],
  ],
  "nested in one polygon": (next) => [[50, 18, 6, 2].map((radius) => star(next, 50, 50, radius, 40))],
  "many parts": (next) =>
    Array.from({ length: 12 }, (_, k) => moved(starWithHoles(next, 5, 5, 5, 12), 10 * (k % 4), 10 * Math.floor(k / 4))),
  "parts that may overlap": (next) => Array.from({ length: 3 }, () => [star(next, 10 + next() * 30, 20, 10, 12)]),
  "parts that share edges and corners": (next) =>
    Array.from({ length: 4 }, () => [box(int(next, 3), int(next, 3), 3 + int(next, 3), 3 + int(next, 3))]),
  scribbles: (next) => [[closed(...Array.from({ length: 3 + int(next, 5) }, (): [number, number] => [int(next, 6), int(next, 6)]))]],
  slivers: (next) => [[sliver(next)]],
  combs: (next) => [[comb(next, 3 + int(next, 60))]],
  "far away": (next) => [moved(starWithHoles(next, 0, 0, 20, 30), 1e7 * next(), -1e7 * next())],
  tiny: (next) => [[star(next, 3, 3, 1e-13, 9)]],
  "beside zero": (next) => [[star(next, 0, 0, 2, 9, 1)]],
};

describe("the edges of a zone", () => {
  it.each(Object.entries(SHAPES))("are those of its normalised rings: %s", (name, shape) => {
    let simple = 0;
    for (let seed = 0; seed < 150; seed++) {
      const polygons = shape(random(seed));
      const { rings, warnings } = normaliseZone(polygons);
      expect(same(zoneEdges(polygons), { edges: pixelEdges(rings), warnings }), `seed ${seed}`).toBe(true);
      if (simpleZone(polygons)) simple++;
    }
    if (!name.startsWith("parts that")) expect(simple).toBeGreaterThan(2);
  });

  it("are the kernel's of every valid zone whose rings lie apart, however large", () => {
    for (const vertices of [3, 1000, 20_000]) {
      const polygons = [[star(random(vertices), 5e4, 5e4, 4e4, vertices)], [star(random(1), 5, 5, 4, 100)]];
      const simple = simpleZone(polygons);
      expect(same(simple?.edges, pixelEdges(normaliseZone(polygons).rings))).toBe(true);
    }
  });

  it("are nobody's of nothing", () => {
    expect(zoneEdges([])).toEqual({ edges: pixelEdges([]), warnings: [] });
    expect(zoneEdges([[]])).toEqual({ edges: pixelEdges([]), warnings: [] });
    expect(zoneEdges([[new Float64Array(0)]])).toEqual({ edges: pixelEdges([]), warnings: [] });
    expect(zoneEdges([[Float64Array.of(1, 1, 1, 1)]]).edges.count).toBe(0);
  });

  it("stay as they are when the next zone is looked at", () => {
    const first = zoneEdges([[box(0, 0, 4, 4)]]).edges;
    const kept = structuredClone(first);
    coverBlocks(zoneEdges([[box(1, 1, 9, 9)]]).edges, { cols: 9, rows: 9, width: 2, height: 2 });
    expect(first).toEqual(kept);
  });
});

function expectSameCover(edges: PixelEdges, grid: BlockGrid, name: string): void {
  expect(same(coverKeys(edges, grid), coverKeysPlainly(edges, grid)), name).toBe(true);
  expect(same(coverBlocks(edges, grid), coverBlocksPlainly(edges, grid)), name).toBe(true);
}

describe("what a zone's weights add up to", () => {
  it.each(Object.entries(SHAPES))("is what the plain code says: %s", (_, shape) => {
    for (let seed = 0; seed < 60; seed++) {
      const next = random(seed);
      const edges = edgesOf(...shape(next));
      const middle = edges.count === 0 ? [0, 0] : [Math.floor(edges.coords[0]!), Math.floor(edges.coords[1]!)];
      const window = {
        col: middle[0]! - int(next, 60),
        row: middle[1]! - int(next, 40),
        width: 1 + int(next, 130),
        height: 1 + int(next, 130),
      };
      for (const mode of ["exact", "centre", "all-touched"] as const)
        expect(unclippedTotal(mode, edges, window), `seed ${seed}, ${mode}`).toBe(unclippedTotalPlainly(mode, edges, window));
    }
  });

  it("may pass 2^63, and be below zero", () => {
    const huge = edgesOf([box(1, 1, 2e7, 3e3)]);
    const window = { col: 0, row: 0, width: 2e7, height: 4e3 };
    expect(unclippedTotal("exact", huge, window)).toBe((BigInt(2e7) - 1n) * 2999n * 2n ** 29n);
    const turned = { ...huge, sign: huge.sign.map((sign) => -sign) };
    expect(unclippedTotal("exact", turned, window)).toBe(-(BigInt(2e7) - 1n) * 2999n * 2n ** 29n);
  });
});

describe("the blocks of a grid", () => {
  it.each(Object.entries(SHAPES))("are those of the plain code: %s", (_, shape) => {
    for (let seed = 0; seed < 40; seed++) {
      const next = random(seed);
      const edges = edgesOf(...shape(next));
      for (let k = 0; k < 4; k++) {
        const grid = { cols: 1 + int(next, 130), rows: 1 + int(next, 130), width: 1 + int(next, 20), height: 1 + int(next, 20) };
        expectSameCover(edges, k === 0 ? { ...grid, width: 1, height: 1 } : grid, `seed ${seed}, grid ${JSON.stringify(grid)}`);
      }
    }
  });

  it("may be many", () => {
    const edges = zoneEdges([[star(random(7), 2000, 2000, 2500, 2000)], [star(random(8), 5200, 700, 600, 300)]]).edges;
    expectSameCover(edges, { cols: 5500, rows: 4500, width: 1, height: 1 }, "large");
    expectSameCover(edges, { cols: 5500, rows: 4500, width: 256, height: 256 }, "large, few blocks");
  });

  it("may reach so far that the kernel's memory is let go", () => {
    const wide = zoneEdges([[box(0.5, 0.5, 5e6, 1.5)]]).edges;
    const grid = { cols: 6_000_000, rows: 3, width: 1, height: 1 };
    expectSameCover(wide, grid, "wide");
    expectSameCover(wide, grid, "wide, again");
    expectSameCover(edgesOf([box(1, 1, 3, 3)]), { cols: 5, rows: 5, width: 2, height: 2 }, "after it");
  });
});
