/** Levels of a pyramid from the tiles below them: a parent is made of its four children's halves, over the quadtree, depth first. */
import type { TileKey } from "../grid/tile-key.js";
import { allocateCells, type CellType } from "../raster/cell-type.js";
import { type HalveMethod, halveBand } from "../raster/halve.js";
import type { Band } from "../raster/tile.js";

export interface QuadTile {
  /** Levels above the ground. */
  readonly level: number;
  readonly key: TileKey;
  /** Null: no cell of it has a value. */
  readonly bands: readonly Band[] | null;
}

export interface QuadFold {
  readonly cols: number;
  readonly rows: number;
  readonly cellType: CellType;
  readonly method: HalveMethod;
  /** The ground: tiles that are given. Levels and keys as in QuadTile; null where there is none. */
  readonly ground: (key: TileKey) => Promise<readonly Band[] | null> | readonly Band[] | null;
  /** Whether anything lies in the ground below a tile. */
  readonly meets: (level: number, key: TileKey) => boolean;
  /** Every tile as it is made, children before their parent. */
  readonly emit: (tile: QuadTile) => Promise<void> | void;
}

/** The same where tiles are at hand. */
export interface QuadFoldNow extends QuadFold {
  readonly ground: (key: TileKey) => readonly Band[] | null;
  readonly emit: (tile: QuadTile) => void;
}

/**
 * Makes a tile and all below it. Holds at most one tile a level beside those in the making. Tile sizes are even, so that no cell of a parent
 * has children in two tiles.
 */
export async function foldQuad(by: QuadFold, level: number, key: TileKey): Promise<readonly Band[] | null> {
  const steps = foldSteps(by, level, key);
  let step = steps.next();
  while (step.done !== true) step = steps.next(await step.value);
  return step.value;
}

/** The same in one go: tiles of the ground may lie in memory that whoever comes next uses again. */
export function foldQuadNow(by: QuadFoldNow, level: number, key: TileKey): readonly Band[] | null {
  const steps = foldSteps(by, level, key);
  let step = steps.next();
  while (step.done !== true) step = steps.next(step.value as Awaited<typeof step.value>);
  return step.value;
}

type Answer = ReturnType<QuadFold["ground"]> | ReturnType<QuadFold["emit"]>;

/** Gives what may have to be waited for, and takes what came of it. */
function* foldSteps(by: QuadFold, level: number, key: TileKey): Generator<Answer, readonly Band[] | null, Awaited<Answer>> {
  let bands: readonly Band[] | null = null;
  if (level === 0) bands = (yield by.ground(key)) as readonly Band[] | null;
  else {
    let parent: Band[] | null = null;
    for (let quarter = 0; quarter < 4; quarter++) {
      const col = key.col * 2 + (quarter & 1);
      const row = key.row * 2 + (quarter >> 1);
      if (!by.meets(level - 1, { col, row })) continue;
      const child = yield* foldSteps(by, level - 1, { col, row });
      if (child === null) continue;
      parent = withChild(parent, child, quarter, by);
    }
    bands = parent === null ? null : closed(parent);
  }
  yield by.emit({ level, key, bands });
  return bands;
}

/** The sizes of tiles and what their cells are. */
type Shape = Pick<QuadFold, "cols" | "rows" | "cellType">;

/** A parent with another of its tiles, counted in the order of the quadtree: west before east, north before south. */
export function withChild(parent: Band[] | null, child: readonly Band[], quarter: number, by: Shape & Pick<QuadFold, "method">): Band[] {
  const into = parent ?? emptyBands(child.length, by);
  for (const [b, band] of child.entries()) place(halveBand(band, by.cols, by.rows, by.method), into[b]!, quarter, by);
  return into;
}

/** A parent that has all its tiles. */
export const closed = (parent: readonly Band[]): readonly Band[] =>
  parent.map((band) => (band.valid!.indexOf(0) < 0 ? { ...band, valid: null } : band));

const emptyBands = (count: number, { cols, rows, cellType }: Shape): Band[] =>
  Array.from({ length: count }, () => ({ cellType, cells: allocateCells(cellType, cols * rows), valid: new Uint8Array(cols * rows) }));

function place(half: Band, into: Band, quarter: number, { cols, rows }: Shape): void {
  const across = cols / 2;
  const down = rows / 2;
  for (let row = 0; row < down; row++) {
    const to = (row + (quarter >> 1) * down) * cols + (quarter & 1) * across;
    into.cells.set(half.cells.subarray(row * across, (row + 1) * across), to);
    if (half.valid === null) into.valid!.fill(1, to, to + across);
    else into.valid!.set(half.valid.subarray(row * across, (row + 1) * across), to);
  }
}
