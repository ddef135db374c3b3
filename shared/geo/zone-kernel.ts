/**
 * Zones that are simple already, which most are, by WebAssembly (kernel/zone.c): code that is fast from the first call on, where a command
 * of one second runs nearly all of its planning before the compiler has come to it. What it does not take (crossings, edges that overlap,
 * points that repeat), and what memory is too small for, topology.ts, edges.ts and cover.ts do: the same bytes.
 */
import { Instance, moduleOf } from "../core/web-assembly.js";
import type { PixelWindow } from "../grid/window.js";
import type { BlockGrid } from "./cover.js";
import type { PixelEdges } from "./edges.js";
import { ZONE_MODULE } from "./kernel/zone-module.js";

interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Where the points of all rings go, for so many points and rings; 0 where there is no memory. */
  readonly room: (points: number, rings: number) => number;
  /** Where the end and the polygon of each ring go, and what is found out of each. */
  readonly ends: () => number;
  readonly parts: () => number;
  readonly turns: () => number;
  /** The number of edges, or -1. */
  readonly simple: () => number;
  readonly coords: () => number;
  readonly windings: () => number;
  /** Where edges go that are there already. */
  readonly edge_room: (edges: number) => number;
  readonly cover: (edges: number, cols: number, rows: number, width: number, height: number, whole: number) => number;
  /** Where the two parts of a total are, of which the first counts 2^32; 0 where there is no memory. */
  readonly weights: (edges: number, col: number, row: number, width: number, height: number, exact: number) => number;
  readonly list: (which: number) => number;
  readonly length: (which: number) => number;
}

/** A memory that has grown beyond this is let go. */
const MOST_KEPT = 2 ** 26;

let compiled: object | null | undefined;
let kernel: Kernel | null = null;
let bytes = new Int8Array(0);
let integers = new Int32Array(0);
let floats = new Float64Array(0);
/** The edges that lie in the kernel's memory. */
let held: PixelEdges | null = null;

function kernelOrNull(): Kernel | null {
  if (kernel !== null || compiled === null) return kernel;
  try {
    compiled ??= moduleOf(ZONE_MODULE);
    kernel = new Instance(compiled, {}).exports as unknown as Kernel;
  } catch {
    compiled = null;
  }
  return kernel;
}

/** Looks at the memory anew, since it may have grown. */
function look({ memory: { buffer } }: Kernel): void {
  if (integers.buffer === buffer) return;
  bytes = new Int8Array(buffer);
  integers = new Int32Array(buffer);
  floats = new Float64Array(buffer);
}

export interface SimpleZone {
  readonly edges: PixelEdges;
  /** By ring, over all polygons: 1 where it runs the other way round. */
  readonly turned: Int8Array;
}

/**
 * The edges of a zone as `pixelEdges` gives them for what `normaliseZone` makes of its polygons; null where one of them has more to do than to
 * turn rings.
 */
export function simpleZone(polygons: readonly (readonly Float64Array[])[]): SimpleZone | null {
  const own = kernelOrNull();
  if (own === null) return null;
  let points = 0;
  let rings = 0;
  for (const polygon of polygons) {
    for (const ring of polygon) points += ring.length / 2;
    rings += polygon.length;
  }
  held = null;
  const start = own.room(points, rings);
  if (start === 0 || rings === 0) return null;
  look(own);
  const ends = own.ends() / 4;
  const parts = own.parts() / 4;
  let at = start / 8;
  let r = 0;
  for (let p = 0; p < polygons.length; p++) {
    for (const ring of polygons[p]!) {
      floats.set(ring, at);
      at += ring.length;
      integers[ends + r] = (at - start / 8) / 2;
      integers[parts + r++] = p;
    }
  }
  const count = own.simple();
  if (count < 0) return null;
  const [coords, windings, turns] = [own.coords() / 8, own.windings(), own.turns()];
  const edges = { count, coords: floats.slice(coords, coords + 4 * count), sign: bytes.slice(windings, windings + count) };
  held = edges;
  return { edges, turned: bytes.slice(turns, turns + rings) };
}

/** Edges into the kernel's memory, where they may be already. */
function hold(own: Kernel, edges: PixelEdges): boolean {
  if (held === edges) return true;
  held = null;
  const start = own.edge_room(edges.count);
  if (start === 0) return false;
  look(own);
  floats.set(edges.count * 4 === edges.coords.length ? edges.coords : edges.coords.subarray(0, edges.count * 4), start / 8);
  bytes.set(edges.sign, own.windings());
  held = edges;
  return true;
}

function letGo(): void {
  if (bytes.length > MOST_KEPT) {
    kernel = null;
    held = null;
    bytes = new Int8Array(0);
    integers = new Int32Array(0);
    floats = new Float64Array(0);
  }
}

/** `unclippedTotal` of exact or centre weights. */
export function simpleTotal(exact: boolean, edges: PixelEdges, { col, row, width, height }: PixelWindow): bigint | null {
  const own = kernelOrNull();
  if (own === null || !hold(own, edges)) return null;
  const at = own.weights(edges.count, col, row, width, height, exact ? 1 : 0) / 8;
  look(own);
  const total = at === 0 ? null : BigInt(floats[at]!) * 4294967296n + BigInt(floats[at + 1]!);
  letGo();
  return total;
}

/** What `sweepBlocks` finds, as lists: runs inside; runs of the boundary, or (`whole`) its blocks' columns, rows, corners, starts of edges, and edges. */
export function simpleCover(edges: PixelEdges, grid: BlockGrid, whole: boolean): Int32Array[] | null {
  const own = kernelOrNull();
  if (own === null) return null;
  if (!hold(own, edges)) return null;
  const done = own.cover(edges.count, grid.cols, grid.rows, grid.width, grid.height, whole ? 1 : 0);
  look(own);
  const lists: Int32Array[] = [];
  for (let k = 0; k < (whole ? 7 : 2); k++) {
    const at = own.list(k) / 4;
    lists.push(integers.slice(at, at + own.length(k)));
  }
  letGo();
  return done < 0 ? null : lists;
}
