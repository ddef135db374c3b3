import { describe, expect, it } from "vitest";
import { normaliseZone } from "../../../shared/geo/topology.js";
import { box, closed, random, star } from "./shapes.js";

/** Edges of a ring to the west of a point: how many, and by how much they change the winding number (1 for an edge that runs down). */
function westOf(ring: Float64Array, x: number, y: number): { count: number; winding: number } {
  let count = 0;
  let winding = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const y0 = ring[i + 1]!;
    const y1 = ring[i + 3]!;
    if (y0 <= y === y1 <= y) continue;
    const x0 = ring[i]!;
    if (x0 + ((y - y0) * (ring[i + 2]! - x0)) / (y1 - y0) >= x) continue;
    count++;
    winding += y0 < y1 ? 1 : -1;
  }
  return { count, winding };
}

/** Even-odd within each polygon, union over polygons, at a point that lies on no edge. */
const covered = (polygons: readonly (readonly Float64Array[])[], x: number, y: number): boolean =>
  polygons.some((polygon) => polygon.reduce((sum, ring) => sum + westOf(ring, x, y).count, 0) % 2 === 1);

/** Winding number, 1 for a ring that runs down on its west side. */
const winding = (rings: readonly Float64Array[], x: number, y: number): number =>
  rings.reduce((sum, ring) => sum + westOf(ring, x, y).winding, 0);

function expectSame(polygons: readonly (readonly Float64Array[])[], next: () => number, size: number, name: string): void {
  const { rings } = normaliseZone(polygons);
  for (const ring of rings) expect([ring[0], ring[1]], name).toEqual([ring[ring.length - 2], ring[ring.length - 1]]);
  for (let k = 0; k < 60; k++) {
    const x = next() * size + 1e-4;
    const y = next() * size + 1e-4;
    if (winding(rings, x, y) !== (covered(polygons, x, y) ? 1 : 0)) expect.fail(`${name}: wrong at ${x} ${y}`);
  }
}

const scribble = (next: () => number, count: number, size: number, snap: number): Float64Array =>
  closed(
    ...Array.from({ length: count }, (): [number, number] => [
      Math.round((next() * size) / snap) * snap,
      Math.round((next() * size) / snap) * snap,
    ]),
  );

describe("normalised rings", () => {
  it("wind around the inside once, whatever crosses, touches, overlaps or repeats", () => {
    for (let seed = 0; seed < 1200; seed++) {
      const next = random(seed);
      const size = 8;
      const snap = [1, 0.5, 0.01, 1e-9][seed % 4]!;
      const polygons = Array.from({ length: 1 + Math.floor(next() * 3) }, () =>
        Array.from({ length: 1 + Math.floor(next() * 3) }, () => scribble(next, 3 + Math.floor(next() * 8), size, snap)),
      );
      expectSame(polygons, next, size, `seed ${seed}`);
    }
  });

  it("are the given arrays where the zone is valid and turned right", () => {
    const shell = box(0, 0, 9, 9);
    const hole = box(2, 2, 5, 5).slice();
    const up = closed([2, 2], [5, 2], [5, 5], [2, 5]);
    const turnedHole = normaliseZone([[shell, hole]]);
    expect(turnedHole.rings[0]).toBe(shell);
    expect(turnedHole.rings[1]).toEqual(closed([2, 2], [5, 2], [5, 5], [2, 5]));
    expect(turnedHole.warnings).toEqual([{ kind: "winding", x: 2, y: 2 }]);
    const right = normaliseZone([[shell, up]]);
    expect(right.rings[0]).toBe(shell);
    expect(right.rings[1]).toBe(up);
    expect(right.warnings).toEqual([]);
    const wrong = normaliseZone([[closed([0, 0], [9, 0], [9, 9], [0, 9]), hole]]);
    expect(wrong.warnings).toEqual([]);
    expect(winding(wrong.rings, 1, 1)).toBe(1);
    expect(winding(wrong.rings, 3, 3)).toBe(0);
  });

  it("keep parts that share an edge or a vertex as they are", () => {
    const zone = [[box(0, 0, 2, 2)], [box(2, 0, 4, 2)], [box(4, 2, 6, 4)], [box(1, 2, 3, 5)]];
    const { rings, warnings } = normaliseZone(zone);
    expect(rings).toEqual(zone.flat());
    expect(warnings).toEqual([]);
  });

  it("name the place of a crossing, an overlap, a spike and a repeated vertex", () => {
    const bowTie = normaliseZone([[closed([0, 0], [4, 4], [4, 0], [0, 4])]]);
    expect(bowTie.warnings).toEqual([{ kind: "self-intersection", x: 2, y: 2 }]);
    expect(winding(bowTie.rings, 0.5, 2)).toBe(1);
    expect(winding(bowTie.rings, 3.5, 2)).toBe(1);
    expect(winding(bowTie.rings, 2, 0.5)).toBe(0);
    expect(normaliseZone([[box(0, 0, 9, 9)], [box(2, 2, 3, 3)]])).toEqual({
      rings: [box(0, 0, 9, 9)],
      warnings: [{ kind: "overlap", x: 2, y: 2 }],
    });
    expect(normaliseZone([[closed([0, 0], [0, 2], [0, 5], [0, 2], [3, 2])]])).toEqual({
      rings: [closed([0, 0], [0, 2], [3, 2])],
      warnings: [{ kind: "spike", x: 0, y: 5 }],
    });
    expect(normaliseZone([[closed([0, 0], [0, 2], [0, 2], [3, 2])]])).toEqual({
      rings: [closed([0, 0], [0, 2], [3, 2])],
      warnings: [{ kind: "duplicate-vertices", x: 0, y: 2 }],
    });
    expect(normaliseZone([[closed([0, 0], [5, 5], [2, 2])]]).rings).toEqual([]);
    expect(normaliseZone([[box(0, 0, 2, 2), box(0, 0, 2, 2)]]).rings.every((ring) => winding([ring], 1, 1) !== 0)).toBe(true);
    expect(normaliseZone([]).rings).toEqual([]);
  });

  it("hold for large stars with parts nested in holes", () => {
    for (let seed = 0; seed < 20; seed++) {
      const next = random(seed);
      const shell = star(next, 50, 50, 50, 500);
      const hole = star(next, 50, 50, 18, 300);
      const island = star(next, 50, 50, 6, 100);
      const lake = star(next, 50, 50, 2, 50);
      expectSame(
        [
          [shell, hole],
          [island, lake],
        ],
        next,
        100,
        `seed ${seed}`,
      );
      expectSame([[shell, hole, island, lake]], next, 100, `one polygon, seed ${seed}`);
      expectSame([[shell], [hole], [star(next, 70, 50, 40, 300)]], next, 100, `overlapping, seed ${seed}`);
    }
  });
});
