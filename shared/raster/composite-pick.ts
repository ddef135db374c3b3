/** Composites that take every band of a pixel from one scene. */
import { allocateCells, type CellType } from "./cell-type.js";
import { type CompositeScratch, compositeBand } from "./composite.js";
import { STAGE, stage } from "./composite-stage.js";
import type { Band } from "./tile.js";
import { writeCells } from "./write-cells.js";

/** No scene: the pixel has no value. */
export const NO_SCENE = -1;

/**
 * The medoid of each pixel: the scene whose bands lie nearest to the bands' medians by the sum of squares, in float64 and band by band in their order.
 * A scene takes part where all its bands have a value. The earlier of two equally near ones wins.
 * @param scenes for each scene its bands, all with `cells` cells
 * @returns the index of the scene, or NO_SCENE
 */
export function medoidScenes(scenes: readonly (readonly Band[])[], cells: number, scratch: CompositeScratch): Int16Array {
  const picked = new Int16Array(cells).fill(NO_SCENE);
  const distances = scenes.map(() => new Float64Array(CHUNK));
  for (let from = 0; from < cells; from += CHUNK) {
    const to = Math.min(cells, from + CHUNK);
    const chunk = scenes.map((bands) => bands.map((band) => cut(band, from, to)));
    pickNearest(chunk, distances, picked.subarray(from, to), scratch);
  }
  return picked;
}

/** Cells whose medians and distances are held at a time. */
const CHUNK = 8 * STAGE;

const cut = ({ cellType, cells, valid }: Band, from: number, to: number): Band => ({
  cellType,
  cells: cells.subarray(from, to),
  valid: valid === null ? null : valid.subarray(from, to),
});

function pickNearest(
  scenes: readonly (readonly Band[])[],
  distances: readonly Float64Array[],
  picked: Int16Array,
  scratch: CompositeScratch,
): void {
  const cells = picked.length;
  const { scene, result } = scratch;
  const valid = scenes.map((bands) => validInAll(bands, cells));
  for (const distance of distances) distance.fill(0);
  const bandCount = scenes[0]?.length ?? 0;
  for (let b = 0; b < bandCount; b++) {
    const bands = scenes.map((all, k): Band => ({ ...all[b]!, valid: valid[k]! }));
    const centre = compositeBand(bands, cells, { kind: "median" }, "float64", scratch).band.cells as Float64Array;
    bands.forEach((band, k) => {
      for (let from = 0; from < cells; from += STAGE) {
        const n = Math.min(STAGE, cells - from);
        stage(scene, band, from, n);
        addSquares(scene.values, centre, distances[k]!, from, n);
      }
    });
  }
  for (let from = 0; from < cells; from += STAGE) {
    const n = Math.min(STAGE, cells - from);
    result.fill(Number.POSITIVE_INFINITY);
    distances.forEach((distance, k) => {
      const of = valid[k]!;
      for (let i = 0; i < n; i++) {
        if ((of === null || of[from + i] !== 0) && distance[from + i]! < result[i]!) {
          result[i] = distance[from + i]!;
          picked[from + i] = k;
        }
      }
    });
  }
}

function addSquares(values: Float64Array, centre: Float64Array, distance: Float64Array, from: number, n: number): void {
  for (let i = 0; i < n; i++) {
    const d = values[i]! - centre[from + i]!;
    distance[from + i] = distance[from + i]! + d * d;
  }
}

/** Where all bands have a value; null where that is everywhere. */
function validInAll(bands: readonly Band[], cells: number): Uint8Array | null {
  let all: Uint8Array | null = null;
  for (const band of bands) {
    const holes = band.valid !== null || (isFloatBand(band) && (band.cells as Float64Array).some(Number.isNaN));
    if (!holes) continue;
    all ??= new Uint8Array(cells).fill(1);
    for (let i = 0; i < cells; i++) if (band.valid?.[i] === 0 || Number.isNaN(band.cells[i]!)) all[i] = 0;
  }
  return all;
}

const isFloatBand = (band: Band): boolean => band.cellType === "float32" || band.cellType === "float64";

/**
 * The scene with the greatest score at each pixel, the earlier of two equal ones; scenes without a score there take no part.
 * @param scores a band for each scene, as an expression gives it
 */
export function bestScenes(scores: readonly Band[], cells: number, scratch: CompositeScratch): Int16Array {
  const picked = new Int16Array(cells).fill(NO_SCENE);
  const { scene, result } = scratch;
  for (let from = 0; from < cells; from += STAGE) {
    const n = Math.min(STAGE, cells - from);
    for (let k = 0; k < scores.length; k++) {
      stage(scene, scores[k]!, from, n);
      for (let i = 0; i < n; i++) {
        const open = scene.whole || scene.valid[i] !== 0;
        if (open && (picked[from + i] === NO_SCENE || scene.values[i]! > result[i]!)) {
          result[i] = scene.values[i]!;
          picked[from + i] = k;
        }
      }
    }
  }
  return picked;
}

/**
 * One band, each pixel from its scene; no value where there is no scene or the scene has none there.
 * @param scenes the band in every scene
 */
export function pickBand(scenes: readonly Band[], picked: Int16Array, cellType: CellType, scratch: CompositeScratch): Band {
  const cells = allocateCells(cellType, picked.length);
  const valid = new Uint8Array(picked.length);
  const { scene, result } = scratch;
  for (let from = 0; from < picked.length; from += STAGE) {
    const n = Math.min(STAGE, picked.length - from);
    result.fill(0);
    for (let k = 0; k < scenes.length; k++) {
      stage(scene, scenes[k]!, from, n);
      for (let i = 0; i < n; i++) {
        if (picked[from + i] !== k || !(scene.whole || scene.valid[i] !== 0)) continue;
        result[i] = scene.values[i]!;
        valid[from + i] = 1;
      }
    }
    writeCells(cellType, cells, result, from, n);
  }
  return { cellType, cells, valid: valid.indexOf(0) < 0 ? null : valid };
}

/** How many scenes take part at each pixel of a pick: those with a value in all the given bands. */
export function countScenes(scenes: readonly (readonly Band[])[], cells: number): Uint16Array {
  const counts = new Uint16Array(cells);
  for (const bands of scenes) {
    const valid = validInAll(bands, cells);
    for (let i = 0; i < cells; i++) counts[i] = counts[i]! + (valid === null ? 1 : valid[i]!);
  }
  return counts;
}
