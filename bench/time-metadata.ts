/** The metadata of a layer of many sources, by their headers, in a process of its own. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { collectMetadata } from "../shared/executor/collect-metadata.js";
import { floatingLayoutScheme } from "../shared/grid/layout-scheme.js";

/** The hidden command of dist/bench.js under which this runs. */
export const METADATA_COMMAND = "time-metadata";

export interface CollectedFigures {
  readonly sources: number;
  readonly extent: readonly number[];
  readonly cellSize: readonly number[];
  /** Columns and rows of the layout's tiles, and the last key that data can lie at. */
  readonly layout: readonly number[];
}

const TILE = 256;

/** @param folder holds the sources and nothing else */
export async function timeMetadata(folder: string): Promise<CollectedFigures> {
  const sources = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
  const { metadata } = await collectMetadata(sources, floatingLayoutScheme(TILE, TILE));
  const { extent, bounds, layout } = metadata;
  const { tileLayout } = layout;
  return {
    sources: sources.length,
    extent: [extent.xmin, extent.ymin, extent.xmax, extent.ymax],
    cellSize: [
      (layout.extent.xmax - layout.extent.xmin) / (tileLayout.layoutCols * tileLayout.tileCols),
      (layout.extent.ymax - layout.extent.ymin) / (tileLayout.layoutRows * tileLayout.tileRows),
    ],
    layout: [tileLayout.layoutCols, tileLayout.layoutRows, bounds.maxKey.col, bounds.maxKey.row],
  };
}
